"""Write a comparison to files for others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from jobcompare.common.errors import Trouble, UserError
from jobcompare.exports.bundle import Bundle, data_hash, export_data
from jobcompare.exports.csv_files import CsvStyle, check_csv, csv_bytes
from jobcompare.exports.json_files import check_json, json_bytes
from jobcompare.exports.names import file_name, unique
from jobcompare.exports.tables import flat_tables
from jobcompare.exports.told import Told
from jobcompare.exports.whole import write_all, write_whole
from jobcompare.model.compared import Compared
from jobcompare.model.study import Comparison, EntityKind, StudyDocument
from jobcompare.operations.session import utc_now
from jobcompare.present.charts.make import make_chart
from jobcompare.present.charts.view import ChartKind
from jobcompare.present.figures import counted
from jobcompare.present.grid.make import make_grid
from jobcompare.present.ladder.make import make_ladder
from jobcompare.present.listings.about import About, make_about, make_class_list
from jobcompare.present.listings.findings import make_findings, make_notes
from jobcompare.present.listings.pay import make_pay_view
from jobcompare.present.listings.quotes import Quotes
from jobcompare.present.listings.requirements import make_requirements
from jobcompare.present.listings.sources import make_sources
from jobcompare.present.listings.statements import make_statements
from jobcompare.present.matrix.make import make_matrices
from jobcompare.store.reader import Reader

KNOWN = (".xlsx", ".csv", ".json")


class ExportPart(StrEnum):
    """What of a comparison is written."""

    GRID = "grid"
    MATRIX = "matrix"
    LADDER = "ladder"
    CHARTS = "charts"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. `lines`: for people, one per file, with what its format could not take as it was."""

    files: tuple[Path, ...]
    lines: tuple[str, ...]


def load_writers() -> None:
    """Import what writes workbooks, so that the first export does not wait for it."""
    for name in ("sound", "write"):
        import_module(f"jobcompare.exports.workbook.{name}")


def export_comparison(
    reader: Reader,
    comparison: Comparison,
    part: ExportPart,
    output: Path,
    *,
    csv_style: CsvStyle = CsvStyle.EXCEL,
    clock: Callable[[], str] = utc_now,
) -> Exported:
    """Write a comparison, or one part of it, to the kind of file that the ending of `output` names.

    Args:
        reader: the study.
        comparison: the comparison.
        part: what of it.
        output: a file ending in .xlsx, .csv or .json; or a folder, which gets a csv file per table.
        csv_style: whether csv is prepared for Excel or exact.
        clock: gives the time, ISO 8601 UTC.

    Raises:
        UserError: EXPORT_*; what stood at `output` before is as it was.
    """
    kind = _kind(output)
    compared = reader.compared(comparison)
    bundle = make_bundle(compared, part, _documents(reader, compared))
    tally = bundle.grid.tally if bundle.grid else None
    about = make_about(compared, tally, clock(), reader.version, data_hash(bundle))
    told = Told()
    match kind:
        case ".xlsx":
            return _to_workbook(bundle, about, output, told)
        case ".json":
            write_whole(output, json_bytes(export_data(bundle, about)), check_json)
            return Exported((output,), (_line(output, "data with stable ids", told),))
        case _:
            return _to_csv(bundle, output, csv_style, told)


def make_bundle(compared: Compared, part: ExportPart, documents: Mapping[int, StudyDocument]) -> Bundle:
    """The view data that a part is made of.

    Args:
        compared: the comparison.
        part: what of it.
        documents: by id, for quotations.
    """
    everything = part is ExportPart.ALL
    grid = make_grid(compared) if everything or part is ExportPart.GRID else None
    matrices = make_matrices(compared) if everything or part is ExportPart.MATRIX else ()
    ladder = make_ladder(compared) if everything or part is ExportPart.LADDER else None
    charts = tuple(make_chart(compared, kind) for kind in ChartKind) if everything or part is ExportPart.CHARTS else ()
    if not everything:
        return Bundle(grid=grid, matrices=matrices, ladder=ladder, charts=charts, classes=make_class_list(compared))
    quotes = Quotes(documents)
    notes = make_notes(compared)
    return Bundle(
        grid=grid,
        matrices=matrices,
        ladder=ladder,
        charts=charts,
        pay=make_pay_view(compared),
        classes=make_class_list(compared),
        listings=(
            make_requirements(compared, quotes),
            make_statements(compared, quotes),
            make_sources(compared, quotes),
            make_findings(compared, quotes),
            *((notes,) if notes.rows else ()),
        ),
    )


def _kind(output: Path) -> str:
    """The ending that decides; a folder, or a name without an ending, is a folder of csv files."""
    ending = output.suffix.lower()
    if output.is_dir() or not ending:
        return ""
    if ending not in KNOWN:
        raise UserError(Trouble.EXPORT_KIND_UNKNOWN, file=str(output), known=", ".join(KNOWN))
    return ending


def _documents(reader: Reader, compared: Compared) -> dict[int, StudyDocument]:
    ids = {item.version.specification.document_id for item in compared.classes} - {None}
    found = reader.entities(EntityKind.DOCUMENT, sorted(number for number in ids if number is not None))
    return {entity.id: entity for entity in found if isinstance(entity, StudyDocument)}


def _to_workbook(bundle: Bundle, about: About, output: Path, told: Told) -> Exported:
    from jobcompare.exports.workbook.sound import check_workbook
    from jobcompare.exports.workbook.write import workbook_bytes  # the writer is loaded only when it writes

    data, sheets = workbook_bytes(bundle, about, told)
    write_whole(output, data, check_workbook)
    return Exported((output,), (_line(output, counted(sheets, "sheet"), told),))


def _to_csv(bundle: Bundle, output: Path, style: CsvStyle, told: Told) -> Exported:
    tables = flat_tables(bundle)
    if output.suffix.lower() == ".csv" and not output.is_dir():
        if len(tables) != 1:
            raise UserError(Trouble.EXPORT_NEEDS_FOLDER, file=str(output))
        write_whole(output, csv_bytes(tables[0].header, tables[0].rows, style, told), check_csv)
        return Exported((output,), (_line(output, counted(len(tables[0].rows), "row"), told),))
    if not output.exists():
        if not output.parent.is_dir():
            raise UserError(Trouble.EXPORT_FOLDER_MISSING, file=str(output))
        output.mkdir()
    names = unique(file_name(table.title, ".csv") for table in tables)
    files = {output / name: csv_bytes(t.header, t.rows, style, told) for name, t in zip(names, tables, strict=True)}
    write_all(files, check_csv)
    return Exported(tuple(files), (*(str(path) for path in files), _line(output, counted(len(files), "csv file"), told)))


def _line(path: Path, what: str, told: Told) -> str:
    return "; ".join([f"{path}: {what}", *told.words])
