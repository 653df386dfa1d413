"""What things are: frozen values of the standard library only, no files, no clock.

record        the class record of one published document (see ../shared/record.md in the plan; README, "The record")
requirement   the tree of minimum qualifications
pay           published pay
study         the entities of a study file (a class that outlives its documents, comparisons, notes ...)
changes       what an operation changed, and its inverse
compared      everything about the classes of one comparison, as analysis and present take it
codec, schema record <-> plain data with exact errors; its JSON Schema
"""
