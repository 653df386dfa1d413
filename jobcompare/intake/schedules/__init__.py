"""Pay schedules and class lists -> records: what stands in each column, then a class and its pay of each group of rows.

table      a file's rows of text, and which of them is the head
columns    what stands in each column, proposed from the head and the values
amounts    cells -> whole cents
bases      the unit of time of an amount
rows       rows -> classes with their rates
paying     rates of a class -> its published pay
doubts     what is doubtful: codes, titles, columns
reading    all of it -> the record, with evidence, places and findings
"""

from jobcompare.intake.schedules.columns import proposed_columns, told_by_head
from jobcompare.intake.schedules.reading import read_schedule
from jobcompare.intake.schedules.table import schedule_in, table_of

__all__ = ["proposed_columns", "read_schedule", "schedule_in", "table_of", "told_by_head"]
