"""Documents: what was imported, its text with its redline, and what is doubtful in it.

order     which documents are listed, in which order
shelf     the left side: filter, order, list
listing   the list itself
text      the text, its struck words, page breaks and places found
copying   struck words stay told when they are copied
findings  the list of findings
rows      what the rows of the lists have in common
head      name and facts over the text
reading   the right side: facts, text, findings
versions  the versions of what the document specifies
revision  two versions held against each other; revision_text their words
comparing what is compared
side      the document, or a comparison in its place
page      the page
"""
