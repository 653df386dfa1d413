"""The words the program knows: editable tables of resources/vocabulary, read into frozen values.

Rules live in code, words live here. Every reader takes a path and gives a frozen table, which is then handed
to the pure functions of `analysis` and `intake`; `shipped_…()` reads the table that comes with the program, once.

- `degrees`: education levels and the years they count by convention.
- `levels`: study levels, highest first, and the phrases that propose each.
- `families`: words that mean one thing, and words that are kin, for aligning statements.
- `levelwords`: words that mark the level of one statement.
- `labels`: labels of codes, grades, pay and the other facts, and the words by which their values are told.
- `units`: units of time of published pay. `jurisdictions`: kinds, names and regions of public employers.
- `requirement_words`: schooling, experience and licences, and what joins them into requirements.
- `phrases`: finds the words of any table in a text, with their places.
- `own`: words of the user's own, which add to the built-in ones. `checking`: finds the line of that file that is wrong.
- `tables`: reads one TOML file with exact errors.
"""
