"""View data → files for others. Nothing here decides what to show; that is `present`.

whole          a file is written whole or not at all
names          names of files and sheets that are safe on every system
told           what a file format could not take as it was, counted and said
cleaning       text for cells: no control characters, no formulas, no more than fits
plain          view data as plain data with stable ids (c-…, s-…), for JSON
tables         view data as flat tables, for CSV
csv_files, json_files, report
workbook/      the Excel workbook
"""
