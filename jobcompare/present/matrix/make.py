"""Makes level matrices: one per specification, or the series of a comparison beside each other."""

from collections.abc import Collection, Mapping

from jobcompare.analysis.lint import lint
from jobcompare.analysis.marks import mark_table
from jobcompare.model.compared import Compared, ComparedClass, Version
from jobcompare.model.study import Employer, ValueRef, ValueState
from jobcompare.present.matrix.cells import doubts_of, make_row
from jobcompare.present.matrix.columns import make_band, make_columns, specification_title
from jobcompare.present.matrix.joint import make_joint_matrix
from jobcompare.present.matrix.remarks import legend_of, remark_of, remarks_of
from jobcompare.present.matrix.sections import make_foot, rows_in_sections
from jobcompare.present.matrix.series import series_of
from jobcompare.present.matrix.view import Matrix

__all__ = ["make_joint_matrix", "make_matrices", "make_matrix_of"]

_NOTHING: Mapping[ValueRef, ValueState] = {}


def make_matrices(compared: Compared) -> tuple[Matrix, ...]:
    """A matrix per specification of a comparison, in its order; all classes of the specification are columns.

    Specifications without a statement (lists of titles and pay) give none.
    """
    chosen = frozenset(item.job_class.id for item in compared.classes)
    return tuple(_of_class(item, chosen, compared.states) for item in series_of(compared))


def make_matrix_of(
    version: Version,
    employer: Employer,
    chosen: Collection[int] | None = None,
    states: Mapping[ValueRef, ValueState] = _NOTHING,
) -> Matrix:
    """The matrix of one version.

    Args:
        version: the version.
        employer: whose it is.
        chosen: ids of the classes of the comparison; None: all of the version.
        states: what the analyst did with values.
    """
    table = mark_table(version)
    columns = make_columns(version, [item.class_id for item in version.contents] if chosen is None else chosen)
    doubts = doubts_of(version)
    sections = rows_in_sections(table.rows, lambda row, number: make_row(row, number, columns, states, doubts))
    numbers = {row.ref.id: row.number for section in sections for row in section.rows}
    found = lint(version, table)
    return Matrix(
        title=f"{employer.name} · {specification_title(version)}",
        bands=(make_band(version, employer),),
        columns=columns,
        sections=sections,
        foot=make_foot((table,)),
        remark=remark_of(found, table, columns),
        remarks=remarks_of(version, found, table, columns, numbers),
        legend=legend_of((table,)),
    )


def _of_class(item: ComparedClass, chosen: Collection[int], states: Mapping[ValueRef, ValueState]) -> Matrix:
    return make_matrix_of(item.version, item.employer, chosen, states)
