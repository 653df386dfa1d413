"""Web pages: one small page for each trap."""

import pytest

from jobcompare.common.errors import Trouble, UserError
from jobcompare.intake.document import BlockKind
from jobcompare.intake.readers import read
from jobcompare.intake.readers.html import read_html
from jobcompare.model.words import TextMarkKind
from tests.intake.readers.html_writer import page
from tests.intake.readers.reading import lines_of, marked, struck, text_of


@pytest.mark.parametrize(
    "words",
    [
        "<del>old</del>",
        "<s>old</s>",
        "<strike>old</strike>",
        '<span style="text-decoration: line-through">old</span>',
        '<span style="color:red;text-decoration-line:line-through!important">old</span>',
        '<span class="out">old</span>',
        '<span class="x out">old</span>',
        '<em id="gone"><b>old</b></em>',
    ],
)
def test_every_kind_of_strike(words: str) -> None:
    sheet = "<style>/* a */ @media print { .x { display: none } } .out, #gone { text-decoration: line-through }</style>"
    raw = page(f"<p>Keeps {words} files.</p>", sheet)
    assert lines_of(raw) == ["Keeps old files."]
    assert struck(raw) == ["old"]


def test_insertions_and_bold() -> None:
    raw = page('<p>Keeps <ins>new</ins> <b>files</b> and <span style="font-weight:700">logs</span>.</p>')
    assert marked(raw, TextMarkKind.INSERTED) == ["new"]
    assert marked(raw, TextMarkKind.BOLD) == ["files", "logs"]


def test_scripts_styles_frames_and_furniture_are_dropped() -> None:
    raw = page(
        "<nav><ul><li>Home</li></ul></nav><script>document.write('Salary: $1')</script><noscript>Enable scripts</noscript>"
        "<iframe src='https://example.org/x.html'>frame</iframe><object data='file:///etc/passwd'>object</object>"
        "<p>Permit Clerk</p><template><p>Template</p></template><svg><text>Drawn</text></svg><footer>Contact us</footer>"
    )
    assert lines_of(raw) == ["Permit Clerk"]


def test_what_a_page_hides_is_left_out_unless_all_is_hidden() -> None:
    assert lines_of(page('<p>Clerk</p><p style="display:none">Grade 9</p><p hidden>Grade 8</p>')) == ["Clerk"]
    assert lines_of(page('<div style="display:none"><p>Clerk</p></div>')) == ["Clerk"]


def test_the_main_part_is_the_document() -> None:
    prose = "Serves the public at the permit counter and keeps the records of the office in order. " * 3
    assert (
        lines_of(page(f"<header>Jobs portal</header><main><h1>Clerk</h1><p>{prose}</p></main><aside>Share</aside>"))[0] == "Clerk"
    )
    assert len(lines_of(page(f"<div>Jobs portal</div><div role='main'><p>{prose}</p></div>"))) == 1


def test_headings_paragraphs_and_lines() -> None:
    raw = page(
        "<h2>TYPICAL\n  DUTIES</h2><p>Class Code: 0123<br>Grade: 5<br><br>Serves &amp; files&nbsp;permits.</p>"
        "<div>One</div><div>Two</div>"
    )
    assert text_of(raw).text == "TYPICAL DUTIES\n\nClass Code: 0123\nGrade: 5\n\nServes & files permits.\n\nOne\nTwo"
    assert read(raw).blocks[0].kind is BlockKind.HEADING


def test_lists_are_numbered_as_a_browser_does() -> None:
    raw = page(
        "<ol start=3><li>Three<li value=7>Seven<li>Eight</ol><ol type=a><li>Letter<ul><li>Inside</ul></ol>"
        "<ol style='list-style-type:upper-roman'><li>Roman</ol><ul style='list-style:none'><li>Plain</ul>"
    )
    assert lines_of(raw) == ["3. Three", "7. Seven", "8. Eight", "a. Letter", "• Inside", "I. Roman", "Plain"]


def test_typed_bullets_of_word_and_of_hand() -> None:
    raw = page(
        "<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>Files permits.</p>"
        "<p>• Answers calls.<br>• Trains aides.</p>"
    )
    assert lines_of(raw) == ["• Files permits.", "• Answers calls.", "• Trains aides."]


def test_a_table_of_levels_keeps_its_columns() -> None:
    raw = page(
        "<table><tr><th rowspan=2>Duties<th colspan=2>Clerk<tr><th>I<th>II<tr><td>Answers calls<td>X<td>X"
        "<tr><td>Trains aides<td>&nbsp;<td><font face=Wingdings>ü</font></table>"
    )
    text = text_of(raw)
    rows = [[text.words(span) for span in line.cells] for line in text.lines]
    assert rows == [["Duties", "Clerk", ""], ["", "I", "II"], ["Answers calls", "X", "X"], ["Trains aides", "", "✓"]]


def test_a_table_that_lays_out_a_page_becomes_paragraphs() -> None:
    raw = page("<table><tr><td><h3>DUTIES</h3><ul><li>Files permits.<li>Answers calls.</ul><table><tr><td>Inner</table></table>")
    assert lines_of(raw) == ["DUTIES", "• Files permits.", "• Answers calls.", "Inner"]


def test_terms_and_their_values_are_rows() -> None:
    assert lines_of(page("<dl><dt>Class Code<dd>0123<dt>Grade<dd>5</dl>")) == ["Class Code\t0123", "Grade\t5"]


def test_kept_lines_are_lines_of_a_text() -> None:
    raw = page("<pre>PERMIT CLERK\n\nDuties:\n  - Files permits.\n  - Answers calls.</pre>")
    assert lines_of(raw) == ["PERMIT CLERK", "Duties:", "• Files permits.", "• Answers calls."]


def test_boxes_and_fields_of_forms() -> None:
    raw = page(
        '<p><input type=checkbox checked>Exempt <input type=radio>Non-exempt <input value="0123"><input type=hidden value=x></p>'
    )
    assert lines_of(raw) == ["☒ Exempt ☐ Non-exempt 0123"]


def test_tags_typed_as_words_are_no_words() -> None:
    assert lines_of(page("<p>Files permits.&lt;br /&gt;Answers calls.</p>")) == ["Files permits.", "Answers calls."]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("<html><body><p>Clerk’s café".encode(), "Clerk’s café"),
        ("<html><body><p>Clerk’s café".encode("cp1252"), "Clerk’s café"),
        ("<html><body><p>Clerk’s café".encode("utf-16"), "Clerk’s café"),
        ('<html><meta charset="windows-1251"><body><p>Секретарь'.encode("cp1251"), "Секретарь"),
        ('<html><meta http-equiv=x content="text/html; charset=shift_jis"><body><p>事務員'.encode("shift_jis"), "事務員"),
        ('<html><meta charset="no-such"><body><p>Clerk’s'.encode("cp1252"), "Clerk’s"),
        ("<html><body><p>Clerkâ€™s".encode(), "Clerk’s"),
    ],
)
def test_encodings(raw: bytes, words: str) -> None:
    assert lines_of(raw) == [words]


def test_tables_nested_hundreds_deep_are_read_and_twenty_thousand_deep_refused() -> None:
    assert lines_of(page("<table><tr><td>" * 600 + "Permit Clerk" + "</table>" * 600)) == ["Permit Clerk"]
    with pytest.raises(UserError) as told:
        read(page("<table><tr><td>" * 20_000 + "Permit Clerk" + "</table>" * 20_000))
    assert told.value.trouble is Trouble.DOCUMENT_UNSAFE


def test_a_page_without_words_says_so() -> None:
    with pytest.raises(UserError) as told:
        read(page("<script>1</script><img src='https://example.org/a.png' alt=''>"))
    assert told.value.trouble is Trouble.DOCUMENT_WITHOUT_TEXT


def test_an_encoding_that_does_not_fit_is_told() -> None:
    with pytest.raises(UserError) as told:
        read_html("<p>Clerk’s".encode("cp1252"), "utf-8")
    assert told.value.trouble is Trouble.FILE_UNREADABLE


@pytest.mark.parametrize("tag", ["embed", "source", "track", "EMBED", "wbr", "img", "input", "param"])
def test_words_after_a_tag_that_is_never_closed_are_kept(tag: str) -> None:
    assert lines_of(page(f"<p>Permit Clerk</p><{tag} src='a.pdf' type='x/y'><p>Files permits.</p>")) == [
        "Permit Clerk",
        "Files permits.",
    ]


def test_a_button_that_opens_a_part_is_its_heading() -> None:
    body = "<h3><button>Minimum Qualifications</button></h3><div><p>One year.</p></div>"
    body += "<button class='accordion-button'>Duties</button><p>Files permits.</p><button>Apply now</button>"
    assert lines_of(page(body)) == ["Minimum Qualifications", "One year.", "Duties", "Files permits."]


def test_tabs_paths_notices_and_links_to_share_are_dropped() -> None:
    body = (
        "<div id='cookie-banner'>We keep cookies.</div><ol class='list breadcrumb'><li>Home<li>Jobs</ol><h1>Permit Clerk</h1>"
        "<ul role=tablist><li role=tab>Description<li role=tab>Benefits</ul><h3 role=tab>Duties</h3><p>Files permits.</p>"
        "<div class='Share'><a>Post</a><a>Mail</a></div>"
    )
    assert lines_of(page(body)) == ["Permit Clerk", "Duties", "Files permits."]


def test_labels_and_what_was_typed_into_fields_are_words_apart() -> None:
    assert lines_of(page("<label>Class Code</label><input value=1234><br><label>Notes</label><textarea>Old.</textarea>")) == [
        "Class Code 1234",
        "Notes Old.",
    ]
