"""Documents -> records.

document   what a reader gives: blocks of runs
canonical  the one text that every place points into, its marks and lines
readers    one for each kind of file, chosen by content
recognize  sections, classes, statements, requirements, facts -> the record, with evidence and findings
"""
