"""The only SQL: one study file.

study_file   a study open for change: apply, undo, redo, check, backup
reader       what a study can be asked, over a connection of its own
opening      the order in which a file is opened, and what makes it no study
engine       connections and the engine; nothing outside this package knows SQLite
tables       the tables as SQLModel classes (m0001 is the truth, a test holds these against it)
rows         entity <-> row
writing      changes -> rows, with everything derived from them in the same transaction
journal      the permanent, chained account of what was done; undo_log what takes it back
seals        sums of hashes by which Check study finds a changed byte; checking compares them
summaries    one ready row per class, for lists of 20,000
search       words -> classes; search_index keeps the full-text tables
lock         one writer at a time; backups which copies to keep
"""
