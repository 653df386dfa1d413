"""Requirements: what a class asks of applicants, as a tree, with what is preferred and what may stand in for what.

reading        sections → requirement of each class (`read_requirement`, `parse_requirement`)
outline        lines → elements under their headings, with labels (`labels`) and joining words
grouping       elements → tree: lists, ways to qualify, headings
passages       one element → its sentences: asked, preferred, substituting, combining
clauses        one sentence → tree: `anchors` are what it names, `joints` what joins them, `wishes` what is only preferred
               (`merging` makes one of what is told twice;
               `worked` finds work, `held` licences, `schooling` schools; `gates` are their patterns)
leaves         anchors → leaves: `fields`, `work`, `credentials`, counted by `numbers`
substitutions  what is accepted in place of what
elsewhere      licences that other sections ask for
unheaded       what is asked for under no heading that says so
doubts         findings
"""

from jobcompare.intake.recognize.requirements.reading import ReadRequirement, parse_requirement, read_requirement

__all__ = ["ReadRequirement", "parse_requirement", "read_requirement"]
