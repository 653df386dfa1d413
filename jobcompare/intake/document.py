"""What a reader gives: the blocks of one document, whatever its kind of file was.

A block is a paragraph, heading, list item or table row of runs; wraps inside a paragraph are already joined.
"""

from dataclasses import dataclass
from enum import StrEnum

from jobcompare.model.record import Finding


class BlockKind(StrEnum):
    """Kinds of block."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    PAGE_BREAK = "page-break"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `inserted`: marked as added by a revision."""

    text: str
    bold: bool = False
    struck: bool = False
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document.

    Attributes:
        kind: what it is; a PAGE_BREAK has no words.
        runs: its words, without bullet and label.
        level: heading level (1 = highest, 0 = not known), or depth of the list (0 = outermost).
        label: numbered label as printed, "1." or "a)"; None for bullets and for all other blocks.
        cells: cells of a ROW, each of runs; empty for other kinds.
        joined: it is the rest of the block before, which a page broke.
        gap: white space sets it apart from the block before; consecutive short lines of a header have none.
    """

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    label: str | None = None
    cells: tuple[tuple[Run, ...], ...] = ()
    joined: bool = False
    gap: bool = True


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as read: its blocks, the media type of the file, and what its reader doubts."""

    blocks: tuple[Block, ...]
    media_type: str
    findings: tuple[Finding, ...] = ()
