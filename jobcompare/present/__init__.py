"""View data: what each page and each file shows, without a toolkit.

The grid on screen and the grid in the workbook are one object made here, so they cannot disagree.
Every package has `view.py` (the frozen values) and `make` (Compared -> values).
"""
