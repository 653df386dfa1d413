"""View data as plain data and as flat tables."""

import json

from jobcompare.exports.bundle import data_hash, plain_bundle
from jobcompare.exports.plain import plain_grid, plain_ladder, plain_matrix
from jobcompare.exports.tables import flat_tables
from jobcompare.operations.exporting import ExportPart
from jobcompare.present.grid.make import make_grid
from jobcompare.present.ladder.make import make_ladder
from jobcompare.present.matrix.make import make_matrices
from tests.builders import all_levels, working_level
from tests.exports.paid import market
from tests.exports.reading import bundle_of


def test_a_grid_has_an_id_for_every_class_and_statement() -> None:
    grid = plain_grid(make_grid(working_level()))
    ids = [column["id"] for column in grid["columns"]]
    assert ids == ["c-2", "c-3", "c-7", "c-8", "c-10"]
    rows = [row for section in grid["sections"] for row in section["rows"]]
    assert all(list(row["cells"]) == ids for row in rows)
    statements = [row for row in rows if row["kind"] == "statement"]
    found = {cell["id"] for row in statements for cell in row["cells"].values() if "id" in cell and "text" in cell}
    assert found
    assert all(name.startswith("s-") for name in found)


def test_a_matrix_has_its_marks_by_class() -> None:
    matrix = plain_matrix(make_matrices(all_levels())[4])
    rows = [row for section in matrix["sections"] for row in section["rows"]]
    knowledge = [row for section in matrix["sections"] if section["key"].startswith("knowledge") for row in section["rows"]]
    assert len(knowledge) == 16
    assert [sum(row["marks"].get(f"c-{n}") == "X" for row in knowledge) for n in range(9, 13)] == [4, 13, 15, 16]
    assert len({row["id"] for row in rows}) == len(rows)


def test_a_ladder_has_every_class_once() -> None:
    ladder = plain_ladder(make_ladder(all_levels()))
    assert sorted(card["id"] for card in [*ladder["classes"], *ladder["not_placed"]]) == sorted(f"c-{n}" for n in range(1, 13))
    assert {ghost["title"] for ghost in ladder["named_not_collected"]} >= {"Supervisor"}


def test_the_data_are_json_and_their_hash_is_steady() -> None:
    bundle = bundle_of(working_level())
    assert json.loads(json.dumps(plain_bundle(bundle))) == plain_bundle(bundle)
    assert data_hash(bundle) == data_hash(bundle_of(working_level()))
    assert data_hash(bundle) != data_hash(bundle_of(working_level(), ExportPart.GRID))


def test_flat_tables_have_one_header_and_rows_of_its_length() -> None:
    for compared in (all_levels(), market()):
        tables = flat_tables(bundle_of(compared))
        assert len({table.title for table in tables}) == len(tables)
        for table in tables:
            assert all(len(row) == len(table.header) for row in table.rows), table.title


def test_pay_as_a_table_has_ranks_and_marks_ours() -> None:
    table = next(table for table in flat_tables(bundle_of(market())) if table.title == "Pay")
    rows = [dict(zip(table.header, row, strict=True)) for row in table.rows]
    assert [row["rank"] for row in rows] == [1, 2, 3, 4, 5, None]
    assert rows[-1]["ours"] == "yes"
    assert rows[-1]["max"] == 7200.0
