"""jobcompare: compare class specifications of public employers.

One way through the house, and each room knows only the rooms before it:

    documents -> intake -> records (model) -> store -> analysis -> present -> screen (ui) and files (exports)

common      true in any program: errors, progress, paths, text
model       what things are: the class record, the study's entities, changes; codec and schema
vocabulary  resources/vocabulary -> frozen tables
intake      foreign documents -> records
store       the only SQL: one study file
analysis    pure functions, records -> results: alignment, ways to qualify, marks, ladder
present     view data without a toolkit: grid, matrix, ladder, charts, and their wording
exports     view data -> files
operations  what the program can do: `do` changes a study, `ask` answers questions
ui          all Qt
app, cli    the two compositions: window and command line
"""

__version__ = "0.1.0"
