"""Facts: what a document prints about its classes and itself beside its statements and requirements.

ground          live words, parts, which class a line speaks of
labelled        values behind a label
found           a value with its evidence, and which of several holds
codes, grades, overtime, representation, service, supervision, attributes   one sort of fact each
amounts, pay_lines, pay_tables, pay_classes, priced, pay, pay_findings     published pay
dating, dates, employer, standing                                           of the document
facts           all of them together, with evidence and findings
"""

from jobcompare.intake.recognize.facts.facts import ClassFacts, Facts, read_facts

__all__ = ["ClassFacts", "Facts", "read_facts"]
