"""What the program can do. `do` changes a study (each verb is one committed, named, undoable step); `ask` answers.

The window, the command line and the tests call the same functions.
"""
