"""The ladder as a sheet: study levels down, series across, a text per class."""

from jobcompare.exports.workbook.look import Style
from jobcompare.exports.workbook.sheet import Cell, Head, Sheet, in_runs
from jobcompare.present.ladder.view import Box, Card, Ladder

_LEVEL, _SERIES = 16.0, 36.0


def ladder_widths(ladder: Ladder) -> list[float]:
    """Widths of the columns."""
    return [_LEVEL, *(_SERIES for _ in ladder.columns)]


def write_ladder(sheet: Sheet, ladder: Ladder) -> None:
    """A ladder, highest level on top; what stands on no level is listed below."""
    sheet.title(f"Level ladder: {ladder.title}", [ladder.remark, ladder.caption, "? proposed, not confirmed"])
    heads = [Head("Study level")]
    heads += [
        Head(
            "\n".join(part for part in (column.employer, column.title) if part), Style.HEADER_OURS if column.ours else Style.HEADER
        )
        for column in ladder.columns
    ]
    names = {row.rank: row.name for row in ladder.rows}
    rows = [
        [Cell(row.name, Style.BOLD), *(_cell(ladder, row.rank, n, names) for n in range(len(ladder.columns)))]
        for row in ladder.rows
    ]
    top = sheet.table(heads, rows, "Ladder", words=f"Level ladder: {ladder.title}")
    sheet.freeze(top, 1)
    if ladder.unplaced:
        sheet.section("Without a study level")
        sheet.remarks([f"{card.title}: nothing in its document speaks for a level" for card in ladder.unplaced])


def _cell(ladder: Ladder, rank: int, column: int, names: dict[int, str]) -> Cell:
    parts = [
        _card(card, box, names) if rank == card.low else [(f"↑ {card.short_title} spans up to here", Style.MUTED)]
        for box in ladder.boxes
        if box.column == column
        for card in box.cards
        if card.low <= rank <= card.high
    ]
    ghosts = [ghost for ghost in ladder.ghosts if (ghost.column, ghost.rank) == (column, rank)]
    parts += [[(f"{ghost.title}\n(named, not collected)", Style.MUTED)] for ghost in ghosts]
    blank = [("\n\n", Style.TEXT)]
    return in_runs([run for n, part in enumerate(parts) for run in ([*blank, *part] if n else part)])


def _card(card: Card, box: Box, names: dict[int, str]) -> list[tuple[str, Style]]:
    head = " · ".join(part for part in (card.short_title, card.mark) if part)
    reason = f"“{card.reason}”" if card.reason and card.quoted else card.reason
    spans = f"spans {names.get(card.low, '')} to {names.get(card.high, '')}" if card.high > card.low else ""
    lines = [card.way, card.news, card.tracks, box.words, spans]
    doubt = f"⚑ {card.doubt}" if card.doubt else ""
    return [
        (head if card.confirmed else f"{head} ?", Style.BOLD),
        ("".join(f"\n{line}" for line in lines if line), Style.TEXT),
        ("".join(f"\n{line}" for line in (reason, doubt) if line), Style.MUTED),
    ]
