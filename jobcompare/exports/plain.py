"""View data as plain data for JSON. Ids are stable: classes c-…, statements s-…; keys never change their meaning."""

from typing import Any

from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.present.charts.view import Bar, Chart, ChartRow
from jobcompare.present.grid.view import Cell, Grid, Row
from jobcompare.present.ladder.view import Card, Ladder
from jobcompare.present.listings.pay_view import PayRow, PayView
from jobcompare.present.listings.view import Listing
from jobcompare.present.matrix.view import Matrix, MatrixRow
from jobcompare.present.shown import Header

_SHORT: dict[EntityKind, str] = {EntityKind.JOB_CLASS: "c", EntityKind.STATEMENT: "s"}


def stable_id(ref: ValueRef | None) -> str | None:
    """The id of what a value belongs to: "s-88" for a statement, "content-12" for what one version says of a class."""
    return f"{_SHORT.get(ref.entity, ref.entity.value)}-{ref.id}" if ref is not None else None


def class_id(number: int) -> str:
    """The id of a class: "c-12"."""
    return f"c-{number}"


def plain_grid(grid: Grid) -> dict[str, Any]:
    """The aligned grid: its columns, its sections with their rows, every cell with its sign, state and source id."""
    return {
        "title": grid.title,
        "columns": [_column(header) for header in grid.columns],
        "sections": [
            _given(
                key=section.key,
                title=section.title,
                remark=section.remark,
                rows=[_grid_row(row, grid.columns) for row in section.rows],
                foot=section.foot,
            )
            for section in grid.sections
        ],
        "rows": grid.rows,
        "differing": grid.differing,
        "not_reviewed": {"unreviewed": grid.tally.unreviewed, "shown": grid.tally.shown},
        "foot": grid.foot,
    }


def plain_matrix(matrix: Matrix) -> dict[str, Any]:
    """A level matrix: levels, statements with the marks of every level, held and new per level."""
    return {
        "title": matrix.title,
        "series": [{"employer": band.employer, "title": band.title} for band in matrix.bands],
        "levels": [
            {
                "id": class_id(column.class_id),
                "key": column.key,
                "title": column.title,
                "short_title": column.short_title,
                "series": column.band,
                "in_comparison": column.chosen,
            }
            for column in matrix.columns
        ],
        "sections": [
            {"key": section.key, "title": section.title, "rows": [_matrix_row(row, matrix) for row in section.rows]}
            for section in matrix.sections
        ],
        "counts": [
            {"of": foot.label, "held": list(foot.held), "new": list(foot.new), "inherited": list(foot.inherited)}
            for foot in matrix.foot
        ],
        "remark": matrix.remark,
        "remarks": list(matrix.remarks),
        "legend": matrix.legend,
    }


def plain_ladder(ladder: Ladder) -> dict[str, Any]:
    """A ladder: study levels, series, a card per class, members that were not collected."""
    return {
        "title": ladder.title,
        "levels": [{"rank": row.rank, "name": row.name} for row in ladder.rows],
        "series": [{"employer": column.employer, "title": column.title} for column in ladder.columns],
        "classes": [
            {"series": box.column, "staffing": box.words or None, **_card(card)} for box in ladder.boxes for card in box.cards
        ],
        "not_placed": [_card(card) for card in ladder.unplaced],
        "named_not_collected": [{"series": ghost.column, "title": ghost.title, "rank": ghost.rank} for ghost in ladder.ghosts],
        "remark": ladder.remark,
        "caption": ladder.caption,
    }


def plain_chart(chart: Chart) -> dict[str, Any]:
    """A chart: its panels with their scales and bars, and the table behind it."""
    return {
        "kind": chart.kind.value,
        "title": chart.title,
        "legend": list(chart.legend),
        "panels": [
            {
                "title": panel.title,
                "scale": {"title": panel.scale.title, "low": panel.scale.low, "high": panel.scale.high},
                "rows": [_chart_row(row) for row in panel.rows],
            }
            for panel in chart.panels
        ],
        "captions": list(chart.captions),
        "table": {"header": list(chart.table.header), "rows": [list(row) for row in chart.table.rows]},
        "empty": chart.empty or None,
    }


def plain_listing(listing: Listing) -> dict[str, Any]:
    """A list: rows as objects by the keys of its columns; values that are not there are left out."""
    keys = [column.key for column in listing.columns]
    rows = [{key: value for key, value in zip(keys, row, strict=True) if value is not None} for row in listing.rows]
    return {"title": listing.title, "remark": listing.remark, "rows": rows}


def plain_pay(pay: PayView) -> dict[str, Any]:
    """Pay: groups of rows that may be held against one another. Amounts are whole cents of the basis."""
    return {
        "basis": pay.basis.value,
        "currency": pay.currency,
        "groups": [
            {
                "title": group.title or None,
                "ranked": group.ranked,
                "employers": group.employers,
                "rows": [_pay_row(row) for row in group.rows],
                "ours": [_pay_row(row) for row in group.ours],
            }
            for group in pay.groups
        ],
        "apart": [_pay_row(row) for row in pay.apart],
        "remarks": list(pay.remarks),
    }


def _column(header: Header) -> dict[str, Any]:
    return _given(
        id=class_id(header.class_id),
        employer=header.employer,
        title=header.title,
        facts=header.facts,
        reference=header.reference or None,
        ours=header.ours or None,
    )


def _grid_row(row: Row, columns: tuple[Header, ...]) -> dict[str, Any]:
    cells = {class_id(header.class_id): _cell(cell) for header, cell in zip(columns, row.cells, strict=True)}
    return {
        "key": row.key,
        "number": row.number,
        "kind": row.kind.value,
        "label": row.label,
        "differs": row.differs,
        "cells": cells,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return _given(
        id=stable_id(cell.ref),
        text=cell.text,
        sign=cell.sign.name.lower().replace("_", "-") if cell.sign else None,
        state=cell.state.value,
        band=cell.band.value if cell.band else None,
        doubt=cell.doubt,
        note=cell.note,
        why=cell.why,
        also=[{"id": stable_id(also.ref), "text": also.text, "band": also.band.value} for also in cell.also],
        level_words=[{"words": word.words, "meaning": word.meaning} for word in cell.level_words],
    )


def _matrix_row(row: MatrixRow, matrix: Matrix) -> dict[str, Any]:
    marks = {
        class_id(column.class_id): cell.mark.value for column, cell in zip(matrix.columns, row.cells, strict=True) if cell.mark
    }
    texts = [text for text in row.texts if text is not None]
    return _given(
        id=stable_id(row.ref),
        number=row.number,
        text=row.text,
        texts=texts if len(texts) > 1 else None,
        begins_at=row.begins_at,
        marks=marks,
        doubt=row.doubt,
        note=row.note,
    )


def _card(card: Card) -> dict[str, Any]:
    return _given(
        id=class_id(card.class_id),
        title=card.title,
        mark=card.mark,
        low=card.low,
        high=card.high,
        confirmed=card.confirmed,
        way=card.way,
        news=card.news,
        reason=card.reason,
        reason_kind=card.reason_kind,
        tracks=card.tracks,
        doubt=card.doubt,
    )


def _chart_row(row: ChartRow) -> dict[str, Any]:
    return _given(
        id=class_id(row.class_id),
        label=row.label,
        sublabel=row.sublabel,
        bars=[_bar(bar) for bar in row.bars],
        markers=[{"value": marker.value, "text": marker.text} for marker in row.markers],
        note=row.note,
    )


def _bar(bar: Bar) -> dict[str, Any]:
    return _given(
        start=bar.start,
        end=bar.end,
        text=bar.text,
        at_least=bar.open_end or None,
        part=bar.part if bar.part >= 0 else None,
        faint=bar.faint or None,
    )


def _pay_row(row: PayRow) -> dict[str, Any]:
    return _given(
        id=class_id(row.class_id),
        employer=row.employer,
        title=row.title,
        low=row.low,
        high=row.high,
        effective=row.effective,
        converted=row.converted or None,
        notes=row.notes,
    )


def _given(**values: Any) -> dict[str, Any]:
    """The values that are there; zero and false are values."""
    return {key: value for key, value in values.items() if value is not None and value != "" and value != []}
