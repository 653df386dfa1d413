"""Word documents: one small document for each trap."""

import io
import zipfile

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import BlockKind
from jobcompare.intake.readers import read
from jobcompare.model.words import TextMarkKind
from tests.intake.readers.docx_writer import docx, level, listed, lists, paragraph, run, style, table
from tests.intake.readers.reading import lines_of, marked, struck, text_of


def deleted(text: str) -> str:
    return f'<w:del w:id="1" w:author="a">{run(text, deleted=True)}</w:del>'


def inserted(text: str) -> str:
    return f'<w:ins w:id="2" w:author="a">{run(text)}</w:ins>'


def test_tracked_changes_are_kept_as_looks() -> None:
    raw = docx(paragraph(run("Files "), deleted("letters"), inserted("permits"), run(" daily.")))
    assert lines_of(raw) == ["Files letterspermits daily."]
    assert struck(raw) == ["letters"]
    assert marked(raw, TextMarkKind.INSERTED) == ["permits"]


def test_moved_words_are_out_at_the_old_place_and_in_at_the_new() -> None:
    moved = run("Opens mail. ")
    raw = docx(paragraph(f'<w:moveFrom w:id="1">{moved}</w:moveFrom>', run("Sorts it. "), f'<w:moveTo w:id="2">{moved}</w:moveTo>'))
    assert struck(raw) == ["Opens mail. "]
    assert marked(raw, TextMarkKind.INSERTED) == ["Opens mail."]


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="1"/>', '<w:rStyle w:val="Out"/>'])
def test_every_kind_of_strike(look: str) -> None:
    styles = style("Out", kind="character", run_properties="<w:dstrike/>")
    raw = docx(paragraph(run("Keeps "), run("old", look), run(" files.")), styles=styles)
    assert struck(raw) == ["old"]


@pytest.mark.parametrize(
    "look", ['<w:strike w:val="0"/>', '<w:strike w:val="false"/>', '<w:rStyle w:val="Out"/><w:dstrike w:val="0"/>']
)
def test_a_strike_that_is_switched_off(look: str) -> None:
    styles = style("Out", kind="character", run_properties="<w:dstrike/>")
    assert struck(docx(paragraph(run("Keeps "), run("files", look)), styles=styles)) == []


def test_paragraph_style_strikes_and_a_style_based_on_it_takes_that_over() -> None:
    styles = style("Gone", run_properties="<w:strike/>") + style("Gone too", based="Gone")
    raw = docx(paragraph(run("Types."), properties='<w:pStyle w:val="Gonetoo"/>') + paragraph(run("Drafts.")), styles=styles)
    assert struck(raw) == ["Types."]


def test_what_paragraph_and_character_style_both_switch_on_is_off() -> None:
    styles = style("Gone", run_properties="<w:strike/>") + style("Out", kind="character", run_properties="<w:strike/>")
    raw = docx(
        paragraph(run("Types."), run(" Drafts.", '<w:rStyle w:val="Out"/>'), properties='<w:pStyle w:val="Gone"/>'), styles=styles
    )
    assert struck(raw) == ["Types."]


def test_hidden_words_are_left_out() -> None:
    assert lines_of(docx(paragraph(run("Clerk"), run(" (draft note)", "<w:vanish/>")))) == ["Clerk"]


def test_words_in_content_controls_links_fields_and_smart_tags() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph(run('Class Code: 0123'))}</w:sdtContent></w:sdt>"
        + paragraph(f"<w:sdt><w:sdtContent>{run('Grade 5')}</w:sdtContent></w:sdt>")
        + paragraph(f"<w:hyperlink>{run('Serves the public.')}</w:hyperlink>")
        + paragraph('<w:fldSimple w:instr=" DOCPROPERTY Unit ">' + run("Unit 4") + "</w:fldSimple>")
        + paragraph(f"<w:smartTag>{run('Salt Lake City')}</w:smartTag>")
    )
    assert lines_of(docx(body)) == ["Class Code: 0123", "Grade 5", "Serves the public.", "Unit 4", "Salt Lake City"]


def test_instructions_of_fields_are_no_words() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF title </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Permit Clerk") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines_of(docx(paragraph(field, run(" reports to the Chief.")))) == ["Permit Clerk reports to the Chief."]


def test_a_text_box_is_read_once() -> None:
    inside = f"<w:txbxContent>{paragraph(run('FLSA: Non-exempt'))}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines_of(docx(paragraph(run("Permit Clerk"), box))) == ["Permit Clerk", "FLSA: Non-exempt"]


def test_old_text_boxes_and_text_boxes_in_tables() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph(run('Grade 5'))}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines_of(docx(paragraph(run("Clerk"), box))) == ["Clerk", "Grade 5"]


def test_lists_are_counted_as_word_does() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "(%3)")
    one, two = listed(1), listed(1, 1)
    body = "".join(
        paragraph(run(text), properties=at)
        for text, at in (
            ("First.", one),
            ("Under.", two),
            ("Under too.", two),
            ("Deep.", listed(1, 2)),
            ("Second.", one),
            ("Anew.", two),
        )
    )
    blocks = read(docx(body, numbering=lists(levels))).blocks
    assert [block.label for block in blocks] == ["1.", "a)", "b)", "(I)", "2.", "a)"]
    assert [block.level for block in blocks] == [0, 1, 1, 2, 0, 1]
    assert {block.kind for block in blocks} == {BlockKind.ITEM}


def test_a_list_can_start_late_and_begin_anew() -> None:
    numbering = lists(level(0, "decimal", "%1.", 3)) + (
        '<w:num w:numId="9"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = "".join(paragraph(run(f"Item {n}."), properties=listed(n)) for n in (1, 1, 9, 9))
    assert [block.label for block in read(docx(body, numbering=numbering)).blocks] == ["3.", "4.", "1.", "2."]


def test_bullets_headings_and_outline() -> None:
    body = (
        paragraph(run("TYPICAL DUTIES"), properties='<w:pStyle w:val="heading1"/>')
        + paragraph(run("Files permits."), properties=listed(1))
        + paragraph(run("SPECIAL NOTES"), properties='<w:outlineLvl w:val="1"/>')
    )
    blocks = read(docx(body, styles=style("heading 1"), numbering=lists(level(0, "bullet", "\uf0b7")))).blocks
    assert [(block.kind, block.level) for block in blocks] == [(BlockKind.HEADING, 1), (BlockKind.ITEM, 0), (BlockKind.HEADING, 2)]


def test_a_list_that_its_style_names() -> None:
    styles = style("List Bullet", properties=listed(1))
    raw = docx(
        paragraph(run("Files permits."), properties='<w:pStyle w:val="ListBullet"/>'),
        styles=styles,
        numbering=lists(level(0, "bullet", "o")),
    )
    assert lines_of(raw) == ["• Files permits."]


def test_typed_bullets_are_bullets() -> None:
    raw = docx(paragraph(run("\uf0b7\tFiles permits.")) + paragraph(run("-  Answers calls.")) + paragraph(run("2.\tTwo years.")))
    assert lines_of(raw) == ["• Files permits.", "• Answers calls.", "2. Two years."]


def test_a_table_of_levels_keeps_its_columns() -> None:
    def cell(text: str, about: str = "") -> str:
        return f"<w:tcPr>{about}</w:tcPr>" + paragraph(run(text))

    raw = docx(
        table(
            [
                [cell("Duties", '<w:vMerge w:val="restart"/>'), cell("Clerk", '<w:gridSpan w:val="2"/>')],
                [cell("", "<w:vMerge/>"), cell("I"), cell("II")],
                [cell("Answers calls"), cell("X"), cell("X")],
                [cell("Trains aides"), cell(""), cell("X")],
            ]
        )
    )
    rows = [[text_of(raw).words(span) for span in line.cells] for line in text_of(raw).lines]
    assert rows == [["Duties", "Clerk", ""], ["", "I", "II"], ["Answers calls", "X", "X"], ["Trains aides", "", "X"]]


def test_a_deleted_row_is_struck() -> None:
    raw = docx(
        table([[paragraph(run("Types letters")), paragraph(run("X"))]]).replace(
            "<w:tr>", "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>"
        )
    )
    assert struck(raw) == ["Types letters", "X"]


def test_a_table_that_lays_out_a_page_becomes_paragraphs() -> None:
    prose = (
        "Under general supervision, serves the public at the counter, receives applications and keeps the files of permits. " * 2
    )
    duties = paragraph(run("Files permits."), properties=listed(1)) + paragraph(run("Answers calls."), properties=listed(1))
    raw = docx(
        table([[paragraph(run("DEFINITION")), paragraph(run(prose))], [paragraph(run("DUTIES")), duties]]),
        numbering=lists(level(0, "bullet", "•")),
    )
    assert lines_of(raw) == ["DEFINITION", prose.strip(), "DUTIES", "• Files permits.", "• Answers calls."]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    end = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    assert lines_of(docx(paragraph(run("Keeps files,"), properties=end) + paragraph(run("and logs.")))) == [
        "Keeps files, and logs."
    ]


def test_space_between_paragraphs_is_a_gap() -> None:
    close = paragraph(run("Class Code: 12")) + paragraph(run("Grade: 5"))
    wide = close.replace("<w:p>", '<w:p><w:pPr><w:spacing w:after="160"/></w:pPr>')
    assert text_of(docx(close)).text == "Class Code: 12\nGrade: 5"
    assert text_of(docx(wide)).text == "Class Code: 12\n\nGrade: 5"


def test_first_header_stands_before_footer_after_and_page_numbers_nowhere() -> None:
    number = '<w:fldSimple w:instr=" PAGE ">' + run("1") + "</w:fldSimple>"
    body = paragraph(run("PERMIT CLERK")) + (
        '<w:sectPr><w:headerReference w:type="default" r:id="r-header1"/>'
        '<w:footerReference w:type="default" r:id="r-footer1"/></w:sectPr>'
    )
    raw = docx(
        body,
        header1=paragraph(run("City of Harbor")),
        footer1=paragraph(run("Page "), number) + paragraph(run("Revised 6/2014")),
    )
    assert lines_of(raw) == ["City of Harbor", "PERMIT CLERK", "Revised 6/2014"]


def test_notes_stand_at_the_end_and_separators_nowhere() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph(run("___"))}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph(run("Or its equivalent."))}</w:footnote>'
    )
    raw = docx(paragraph(run("One year.")) + paragraph(run("Two tests.")), footnotes=notes)
    assert lines_of(raw) == ["One year.", "Two tests.", "Or its equivalent."]


def test_signs_of_symbol_fonts() -> None:
    wing = '<w:rFonts w:ascii="Wingdings"/>'
    raw = docx(
        table(
            [
                [
                    paragraph(run("Trains")),
                    paragraph(run("ü", wing)),
                    paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
                ]
            ]
        )
        + paragraph(run("x", wing), run(" Exempt"))
    )
    assert lines_of(raw) == ["Trains\t✓\t✓", "☒ Exempt"]


def test_boxes_of_old_forms() -> None:
    def box(state: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    assert lines_of(docx(paragraph(box('<w:default w:val="1"/>'), run(" Exempt "), box("")))) == ["☒ Exempt ☐"]


def test_line_breaks_tabs_and_hyphens() -> None:
    body = paragraph("<w:r><w:t>Permit Clerk</w:t><w:br/><w:t>Grade 5</w:t></w:r>") + paragraph(
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>exempt</w:t></w:r>"
    )
    assert lines_of(docx(body)) == ["Permit Clerk", "Grade 5", "non-exempt"]


def test_the_strict_form_is_read_alike() -> None:
    raw = docx(paragraph(run("Permit Clerk")))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
            )
            new.writestr(name, part)
    assert lines_of(strict.getvalue()) == ["Permit Clerk"]


def test_markup_typed_as_words_is_no_words() -> None:
    assert lines_of(docx(paragraph(run("Files permits.<br />Answers calls.")))) == ["Files permits.", "Answers calls."]


@pytest.mark.parametrize(
    ("body", "trouble"),
    [("", Trouble.DOCUMENT_WITHOUT_TEXT), (paragraph(run("hidden", "<w:vanish/>")), Trouble.DOCUMENT_WITHOUT_TEXT)],
)
def test_a_document_without_words_says_so(body: str, trouble: Trouble) -> None:
    with pytest.raises(UserError) as told:
        read(docx(body))
    assert told.value.trouble is trouble


def control(content: str, about: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_the_request_to_fill_a_control_is_no_value() -> None:
    """Word shows "Click or tap here to enter text." until somebody does; it must never become a class code."""
    request, asking = run("Click or tap here to enter text."), "<w:showingPlcHdr/>"
    cells = [f"<w:tc>{paragraph(words)}</w:tc>" for words in (run("Grade:"), request, run("B"))]
    row = f"{cells[0]}{control(cells[1], asking)}{cells[2]}"
    body = (
        paragraph(run("Class Code: "), control(request, asking))
        + paragraph(run("FLSA: "), control(run("Exempt"), '<w:showingPlcHdr w:val="0"/>'))
        + control(paragraph(request), asking)
        + f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"
    )
    assert lines_of(docx(body)) == ["Class Code:", "FLSA: Exempt", "Grade:\t\tB"]


def test_a_table_of_contents_is_no_part_of_the_text() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = control(paragraph(run("Contents")) + paragraph(run("Duties 1")), gallery)
    assert lines_of(docx(contents + paragraph(run("Duties")))) == ["Duties"]


def test_what_is_chosen_in_a_list_of_an_old_form() -> None:
    choices = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Exempt"/><w:listEntry w:val="Nonexempt"/></w:ddList>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{choices}</w:ffData></w:fldChar></w:r>'
    rest = '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert lines_of(docx(paragraph(run("FLSA: "), begin, rest))) == ["FLSA: Nonexempt"]


def test_words_shown_in_capitals_are_capitals() -> None:
    """A page or PDF of the same document has them so; small capitals stay as they are typed."""
    body = paragraph(run("permit clerk", "<w:caps/>")) + paragraph(run("Definition", "<w:smallCaps/>"))
    styled = paragraph(run("Duties"), properties='<w:pStyle w:val="Head"/>')
    raw = docx(body + styled, styles=style("Head", run_properties="<w:caps/>"))
    assert lines_of(raw) == ["PERMIT CLERK", "Definition", "DUTIES"]
