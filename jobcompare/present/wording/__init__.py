"""The program's own words: errors, findings, states, names of the record's vocabularies, ways to qualify.

errors      every Trouble in a sentence
findings    every FindingKind in a sentence
names       names of the closed vocabularies
qualifying  ways to qualify, substitutions, licences
states      reviewed, typed, not stated
"""

from jobcompare.present.wording.errors import sentence
from jobcompare.present.wording.findings import finding_tag, finding_words
from jobcompare.present.wording.names import how_words
from jobcompare.present.wording.states import NOT_STATED, as_read, state_words, tally_words

__all__ = ("NOT_STATED", "as_read", "finding_tag", "finding_words", "how_words", "sentence", "state_words", "tally_words")
