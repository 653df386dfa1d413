"""Short texts of a class for lists: its pay, its ways to qualify."""

import json
from functools import lru_cache

from jobcompare.analysis.routes import ways
from jobcompare.model.codec import decode
from jobcompare.model.lines import ClassLine
from jobcompare.model.requirement import Node
from jobcompare.model.words import Basis
from jobcompare.present.figures import money_range
from jobcompare.present.wording.qualifying import ways_words


def pay_text(line: ClassLine) -> str:
    """The first published range of a class with its basis, "" where none is stated."""
    if line.pay_low is None and line.pay_high is None:
        return ""
    return money_range(line.pay_low, line.pay_high, Basis(line.pay_basis or "other"))


@lru_cache(maxsize=50_000)
def ways_text(requirement_json: str | None) -> str:
    """The ways to qualify of a requirement's JSON in one line, "" where it is not stated."""
    if not requirement_json:
        return ""
    return ways_words(ways(decode(Node, json.loads(requirement_json))))
