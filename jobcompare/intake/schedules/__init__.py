"""Pay schedules and class lists -> records: what stands in each column, then a class and its pay of each group of rows.

table      a file's rows of text, and which of them is the head
heads      which rows are the head, and what stands over groups of columns
columns    what stands in each column, proposed from the head and the values
named      what stands in columns, as a user writes it in one line
unsure     whether it is clear what stands in them
amounts, bases, dates, steps    cells and heads -> cents, units of time, dates, numbers of steps
rows       rows -> classes with their rates
paying     rates of a class -> its published pay
doubts     what is doubtful: codes, titles, columns
plain      a table as plain data and back
reading    all of it -> the record, with evidence, places and findings
"""

from jobcompare.intake.schedules.columns import proposed_columns, told_by_head
from jobcompare.intake.schedules.named import columns_line, named_columns, parse_columns
from jobcompare.intake.schedules.plain import decode_table, encode_table
from jobcompare.intake.schedules.reading import read_schedule
from jobcompare.intake.schedules.table import schedule_in
from jobcompare.intake.schedules.unsure import unsure_columns

__all__ = [
    "columns_line",
    "decode_table",
    "encode_table",
    "named_columns",
    "parse_columns",
    "proposed_columns",
    "read_schedule",
    "schedule_in",
    "told_by_head",
    "unsure_columns",
]
