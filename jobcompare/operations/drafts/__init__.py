"""Documents on their way in: read, recognised, corrected, accepted. Nothing is in the study before it is accepted.

reading      files -> drafts, one bad one never spoils the others
recognising  what the study knows of a draft: the same document, an earlier version
pointers     values of a record by JSON pointer; numbers that move when rows come and go
values       set a value from words of the document, as read again, reviewed
words        the live words of places
sayings      words -> the plain data of a field; readers: of the fields that intake reads
offers       what selected words can be, each with the value they would give
statements   split, merge, kind, levels; sections move
batches      the batch as a whole: employer, address, date, dropping a file
accepting    drafts -> the study, in one undoable step
keeping      the batch in the user's folder, step by step, so that nothing is lost and all can be taken back
"""
