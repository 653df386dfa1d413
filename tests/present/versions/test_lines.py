"""The words of two versions as lines, as one text, as plain text, HTML and a list."""

from jobcompare.model.places import Span
from jobcompare.model.study import EntityKind, ValueRef
from jobcompare.present.versions.copying import as_html, as_text, signed, tagged
from jobcompare.present.versions.lines import compared_lines, headline
from jobcompare.present.versions.report import make_revision_listing
from jobcompare.present.versions.sheet import make_sheet
from jobcompare.present.versions.view import FieldDifference, RevisionView

HEADINGS = ("DUTIES", "NEEDED")
SAME = [f"• Does the work number {n} of the harbor." for n in range(8)]
OLD = "\n".join(["DUTIES", *SAME, "• Answers basic questions (of callers) <b>", "NEEDED", "1. One year of work"])
NEW = "\n".join(
    ["DUTIES", *SAME, "• Answers questions, e-mail (of callers) <b>", "NEEDED", "1. Two years of work", "• Trains staff"]
)


def view(first: str = OLD, second: str = NEW, *fields: FieldDifference) -> RevisionView:
    headings = [Span(NEW.index(word), NEW.index(word) + 6) for word in HEADINGS] if second is NEW else []
    lines, found = compared_lines(first, second, headings)
    return RevisionView(
        first="a-2019.txt",
        second="a-2023.txt",
        headline=headline(found),
        fields_line="",
        fields=fields,
        lines=lines,
        changes=found.changes,
    )


def test_the_headline_counts_the_changes() -> None:
    assert view().headline == "3 changes: 1 added, 2 reworded"
    assert view(OLD, OLD).headline == "No words differ."


def test_a_reworded_line_holds_both_wordings() -> None:
    line = next(line for line in view().lines if line.number == 1)
    assert signed(line.text, [], 0, len(line.text)) == line.text
    pieces = [(line.text[run.start : run.end], run.kind) for run in line.runs]
    assert line.text == "• Answers basic questions, e-mail (of callers) <b>"
    assert pieces == [("basic", "removed"), (", e-mail", "added")]
    assert line.label == "≠ 1 reworded"


def test_unchanged_lines_are_folded_but_for_the_heading_and_a_neighbour() -> None:
    sheet = make_sheet(view())
    assert sheet.text.split("\n")[:4] == ["DUTIES", "", "… 7 unchanged lines", SAME[-1]]
    (fold,) = sheet.folds
    assert sheet.text[fold.start : fold.end] == "… 7 unchanged lines"
    opened = make_sheet(view(), {fold.first})
    assert opened.folds == ()
    assert SAME[0] in opened.text
    assert make_sheet(view(), whole=True).text == opened.text


def test_values_stand_above_the_words_and_are_changes_too() -> None:
    ref = ValueRef(EntityKind.CONTENT, 7, "grade")
    item = FieldDifference(owner="Clerk II", name="Pay grade", before="5", after="6", ref=ref)
    sheet = make_sheet(view(OLD, NEW, item))
    lines = sheet.text.split("\n")
    assert lines[:4] == ["VALUES THAT DIFFER", "≠ changed · Clerk II · Pay grade:  5  →  6", "", "WORDS"]
    assert sheet.changes[0].ref == ref
    told = [(sheet.text[run.start : run.end], run.kind) for run in sheet.runs if run.end <= sheet.changes[0].end]
    assert told[1:] == [("≠ changed · Clerk II · Pay grade:", "label"), ("5", "struck"), ("6", "inserted")]


def test_changes_and_runs_stand_where_they_say() -> None:
    sheet = make_sheet(view())
    assert [sheet.text[place.start :].split("\n")[0] for place in sheet.changes] == ["≠ 1 reworded", "≠ 2 reworded", "＋ 3 added"]
    assert sheet.text[sheet.changes[2].words : sheet.changes[2].end] == "• Trains staff"
    words = {sheet.text[run.start : run.end]: run.kind for run in sheet.runs}
    assert words["basic"] == "struck"
    assert words["• Trains staff"] == "inserted"
    assert words["NEEDED"] == "heading"


def test_plain_text_tells_every_change_by_signs() -> None:
    field = FieldDifference(owner="Clerk II", name="Pay grade", before="5", after="")
    text = as_text(view(OLD, NEW, field))
    assert "First:  a-2019.txt" in text
    assert "－ removed · Clerk II · Pay grade:  [-5-]" in text
    assert "• Answers [-basic-] questions{+, e-mail+} (of callers) <b>" in text
    assert "{+• Trains staff+}" in text


def test_html_strikes_and_inserts_and_escapes() -> None:
    html = as_html(view(OLD, NEW, FieldDifference(owner="", name="Title", before="A", after="<i>B</i>")))
    assert "<td>Title</td><td>A</td><td>&lt;i&gt;B&lt;/i&gt;</td>" in html
    assert "<s>basic</s> questions<ins>, e-mail</ins>" in html
    assert "&lt;b&gt;" in html
    assert "<b>" not in html


def test_a_heading_that_was_reworded_keeps_its_changes() -> None:
    lines, _ = compared_lines("NEEDED TO ENTER", "NEEDED TO QUALIFY", [Span(0, 17)])
    whole = RevisionView(first="", second="", headline="", fields_line="", fields=(), lines=lines, changes=1)
    sheet = make_sheet(whole)
    assert "<s>ENTER</s> <ins>QUALIFY</ins>" in tagged(sheet.text, sheet.runs, 0, len(sheet.text))


def test_a_heading_before_words_on_the_same_line_ends_where_it_ends() -> None:
    (line,), _ = compared_lines("NEEDED: One year.", "NEEDED: One year.", [Span(0, 7)])
    assert line.text[: line.heading] == "NEEDED:"


def test_the_list_has_a_row_for_every_value_and_every_change() -> None:
    field = FieldDifference(owner="Clerk II", name="Pay grade", before="5", after="6")
    listing = make_revision_listing(view(OLD, NEW, field))
    assert listing.rows == (
        ("changed", "Clerk II: Pay grade", "5", "6"),
        (
            "reworded",
            "DUTIES",
            "• Answers basic questions (of callers) <b>",
            "• Answers questions, e-mail (of callers) <b>",
        ),
        ("reworded", "NEEDED", "1. One year of work", "1. Two years of work"),
        ("added", "NEEDED", None, "• Trains staff"),
    )


def test_a_move_is_one_change_and_one_row() -> None:
    first = "Opens the mail of the unit.\nKeeps the calendar of the unit.\nWaters the plants of it."
    second = "Keeps the calendar of the unit.\nWaters the plants of it.\nOpens the mail of the unit."
    whole = view(first, second)
    assert whole.headline == "1 change: 1 moved"
    assert [line.label for line in whole.lines if line.label] == ["↕ 1 moved away", "↕ 1 moved here"]
    assert make_revision_listing(whole).rows == (("moved", None, "Opens the mail of the unit.", "Opens the mail of the unit."),)
