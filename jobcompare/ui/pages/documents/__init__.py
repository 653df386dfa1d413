"""Documents: what was imported, its text with its redline, and what is doubtful in it.

order     which documents are listed, in which order
listing   the list on the left
text      the text, its struck words, page breaks and places found
copying   struck words stay told when they are copied
findings  the list of findings
head      name and facts over the text
page      the page
"""
