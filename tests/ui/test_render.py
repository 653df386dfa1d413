"""Pages as pictures, without a screen."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage

from jobcompare.app import render_page
from jobcompare.common.errors import Trouble, UserError
from jobcompare.ui.pages.registry import PAGES
from jobcompare.ui.theme.schemes import SCHEMES, Appearance


def _draw(study: Path, target: Path, page: str = "start", **more: object) -> QImage:
    words: dict[str, object] = {"comparison_id": None, "options": {}, "size": (1366, 768), "theme": "light", "scale": 1.0, **more}
    render_page(study, page, words["comparison_id"], words["options"], words["size"], words["theme"], words["scale"], target)  # type: ignore[arg-type]
    return QImage(str(target))


@pytest.mark.parametrize("page", [entry.key for entry in PAGES])
def test_every_page_is_drawn_at_its_size(sample_study: Path, tmp_path: Path, page: str) -> None:
    before = sample_study.read_bytes()
    image = _draw(sample_study, tmp_path / "page.png", page)
    assert (image.width(), image.height()) == (1366, 768)
    assert len({image.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)}) > 8
    assert sample_study.read_bytes() == before


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_theme_and_a_scale_are_kept(sample_study: Path, tmp_path: Path, theme: str) -> None:
    image = _draw(sample_study, tmp_path / "page.png", theme=theme, size=(960, 540), scale=2.0)
    assert (image.width(), image.height()) == (1920, 1080)
    assert image.pixelColor(1700, 900) == QColor(SCHEMES[Appearance(theme)].base)


def test_svg_is_written(sample_study: Path, tmp_path: Path) -> None:
    _draw(sample_study, tmp_path / "page.svg")
    root = ElementTree.parse(tmp_path / "page.svg").getroot()
    assert root.tag.endswith("svg")
    assert not list(tmp_path.glob(".*part"))


def test_options_of_the_page_are_set(sample_study: Path, tmp_path: Path) -> None:
    plain = _draw(sample_study, tmp_path / "a.png", "classes")
    found = _draw(sample_study, tmp_path / "b.png", "classes", options={"find": "telephone", "sort": "title"})
    assert plain != found


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ({"page": "slides"}, Trouble.NO_SUCH_PAGE),
        ({"page": "classes", "options": {"colour": "red"}}, Trouble.NO_SUCH_OPTION),
        ({"page": "classes", "options": {"sort": "smell"}}, Trouble.NO_SUCH_OPTION),
        ({"theme": "pink"}, Trouble.NO_SUCH_OPTION),
    ],
)
def test_what_is_not_known_is_refused_by_name(
    sample_study: Path, tmp_path: Path, words: dict[str, object], trouble: Trouble
) -> None:
    with pytest.raises(UserError) as caught:
        _draw(sample_study, tmp_path / "page.png", **words)  # type: ignore[arg-type]
    assert caught.value.trouble is trouble
    assert not (tmp_path / "page.png").exists()


def test_a_picture_of_another_kind_or_in_no_folder_is_refused(sample_study: Path, tmp_path: Path) -> None:
    for target, trouble in (
        (tmp_path / "a.gif", Trouble.EXPORT_KIND_UNKNOWN),
        (tmp_path / "x" / "a.png", Trouble.EXPORT_FOLDER_MISSING),
    ):
        with pytest.raises(UserError) as caught:
            _draw(sample_study, target)
        assert caught.value.trouble is trouble


def test_a_file_that_is_no_study_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        _draw(tmp_path / "none.jobstudy", tmp_path / "a.png")
    assert caught.value.trouble is Trouble.STUDY_MISSING
