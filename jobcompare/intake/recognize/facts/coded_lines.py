"""Lines right below a title that are its code and its grade, parted by a bar ("NA-00912 | GN06")."""

from collections.abc import Iterator
from typing import Literal

from jobcompare.intake.recognize.class_tables import CODE_AND_GRADE
from jobcompare.intake.recognize.facts.found import Found
from jobcompare.intake.recognize.facts.ground import Ground
from jobcompare.model.places import Span
from jobcompare.model.words import How


def in_coded_lines(ground: Ground, what: Literal["code", "grade"]) -> Iterator[Found[str]]:
    """The codes or the grades that such lines say, each of the class whose title stands above it."""
    for head in ground.classes:
        ends = {place.end for place in head.title_places}
        for above, line in zip(ground.text.lines, ground.text.lines[1:], strict=False):
            match = CODE_AND_GRADE.fullmatch(ground.live[line.span.start : line.span.end])
            if match and any(above.span.start < end <= above.span.end for end in ends):
                place = Span(line.span.start + match.start(what), line.span.start + match.end(what))
                yield Found(match[what], (place,), How.PATTERN, classes=(head.key,), rank=2)
