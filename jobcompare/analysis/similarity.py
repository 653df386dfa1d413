"""How close classes are by what their statements say. Gives an order, never a measure to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from jobcompare.analysis.alignment.features import book_of
from jobcompare.analysis.alignment.scores import cosines
from jobcompare.analysis.marks import Held, mark_table
from jobcompare.model.compared import ComparedClass
from jobcompare.model.words import StatementKind
from jobcompare.vocabulary.families import shipped_families

COMPARED = frozenset({StatementKind.DUTY, StatementKind.KNOWLEDGE, StatementKind.SKILL, StatementKind.ABILITY})
"""The kinds of statement by which classes are held against each other."""

LITTLE = 0.2
"""Below this no rank is given. The sample's classes, all of one occupation, stand at 0.30 to 0.56 to those of other
documents; a nurse and an equipment operator beside them stand at 0.03 to 0.16."""

_TIE = 0.01  # classes whose closeness differs by less share a rank
_TITLE_TIMES = 2  # the title counts twice (design.md, Similarity)


@dataclass(frozen=True, slots=True)
class Near:
    """One class seen from another.

    Attributes:
        index: of the class, in the list that was ranked.
        rank: among the classes of other documents, 1 the closest; classes that tie share one. None: of the same document,
            whose lists are alike by their nature, or little in common.
        tied: another class has the same rank.
        same_document: both stand in one document.
    """

    index: int
    rank: int | None
    tied: bool
    same_document: bool


def described(item: ComparedClass) -> bool:
    """Whether a class has statements that can be held against others'."""
    return bool(_text(item))


def nearest(classes: Sequence[ComparedClass]) -> tuple[tuple[Near, ...], ...]:
    """For every class the others, closest first, those of its own document last.

    TF-IDF over duties, knowledge, skills and abilities, inherited ones too, with word families, and over the title twice.
    Classes without statements are in no list, and have an empty one.

    Args:
        classes: the classes of a comparison.
    """
    texts = [_text(item) for item in classes]
    told = [index for index, text in enumerate(texts) if text]
    book = book_of(shipped_families())
    parts = [book.features(_titled(classes[index], texts[index])).words for index in told]
    scores = cosines(parts, parts)
    found: list[tuple[Near, ...]] = [() for _ in classes]
    for row, index in enumerate(told):
        seen = [(float(scores[row, column]), other) for column, other in enumerate(told) if other != index]
        found[index] = _ranked(classes, index, sorted(seen, key=lambda pair: (-pair[0], pair[1])))
    return tuple(found)


def _ranked(classes: Sequence[ComparedClass], here: int, seen: Sequence[tuple[float, int]]) -> tuple[Near, ...]:
    home = classes[here].version.specification.id
    kin = [index for _, index in seen if classes[index].version.specification.id == home]
    others = [(score, index) for score, index in seen if index not in kin]
    ranks: list[int | None] = []
    first = 0.0  # the best of those that share a rank
    for place, (score, _) in enumerate(others, start=1):
        tie = bool(ranks) and first - score < _TIE
        first = first if tie else score
        ranks.append(None if score < LITTLE else (ranks[-1] if tie else place))
    near = [
        Near(index, rank, tied=rank is not None and ranks.count(rank) > 1, same_document=False)
        for (_, index), rank in zip(others, ranks, strict=True)
    ]
    return (*near, *(Near(index, None, tied=False, same_document=True) for index in kin))


def _titled(item: ComparedClass, text: str) -> str:
    return "\n".join([item.content.stated.title] * _TITLE_TIMES + [text])


def _text(item: ComparedClass) -> str:
    """The statements that a class holds, printed or inherited."""
    table = mark_table(item.version)
    key = item.content.stated.key
    column = next(n for n, content in enumerate(table.contents) if content.stated.key == key)
    held = (Held.PRINTED, Held.INHERITED)
    return "\n".join(row.entry.stated.text for row in table.of_kinds(COMPARED) if row.held[column] in held)
