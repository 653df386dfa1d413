"""What a comparison rests on, as flat lists: one row per way to qualify, statement, value, finding …

The workbook, csv and json write these beside the grid, matrix, ladder and charts.
"""
