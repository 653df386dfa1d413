"""The import review as view data.

view         what the page shows
files        the files of a batch with their states
record       one draft: rows of value, where, state, beside the text with its highlights
rows         the rows of a record, part by part
"""
