"""Versions of a specification: their list, and two of them held against each other.

view     the values that screen, command line and files show
dates    which of two versions is the newer one, and how its date reads
listing  the versions of the classes of a document
fields   title, code, requirement, pay, marks: what differs by value
lines    the words, passage by passage
making   all of one comparison
sheet    a comparison as one text with its runs, unchanged lines folded
copying  a comparison as plain text and as HTML
report   a comparison as a list for files
"""
