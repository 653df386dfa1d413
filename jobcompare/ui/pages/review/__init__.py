"""Review: documents on their way in. Files on the left, the text with its highlights, the record beside it.

files     the list of files with their states
text      the text; highlights and the words beside them
tints     a colour for each family of values
gutter    the words at the left of the text
record    the rows of value, where and state
painting  how a row is painted
menus     what can be done with selected words and with a row
deeds     what the menus and keys do to a draft
desk      the batch itself: changed, kept, taken back, accepted
arriving  files on their way: listed, read, put on the list as they come
editing   the dialogs of a value; ask_value: typed, and told how it is read
employer  asks whose documents the files are
origin    asks where and when the batch was seen
bench     files, text and record beside each other
hands     keys, menus and typing on the draft that is shown
page      the page
"""
