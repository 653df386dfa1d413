"""Faces of view data for Qt: what each cell writes, says and points at, and the thin models over it.

face          what is painted in one cell, without a toolkit
sheet         columns, heads, sections and lines of a table
words         what a screen reader says
grid_sheet    a grid as a sheet            matrix_sheet   a matrix as a sheet
sheet_model   the one Qt model over a sheet, with folding
"""
