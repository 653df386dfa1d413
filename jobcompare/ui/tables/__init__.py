"""The painted table that side by side and level matrix share.

axis       sizes of rows or columns, frozen ends, where they stand; no Qt
looks      fonts and colours at a zoom
layouts    wrapped texts, laid out once and kept
measure    heights of the rows that are seen
heads      the frozen head
view       the table: scrolling, standing, selecting, painting
walking    which cell a key leads to
copying    a range as tab-separated text and HTML
finding    words in the shown cells
"""
