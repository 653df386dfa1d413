"""Text for cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobcompare.exports.cleaning import EXCEL_CELL, fitting, for_cell, starts_formula, without_control
from jobcompare.exports.told import Limit, Told


def test_plain_text_is_not_touched() -> None:
    told = Told()
    text = "Install, configure – and “maintain”\nC++ 24/7\tÄ 漢字 😀"
    assert for_cell(text, told) == text
    assert not told.words


def test_control_characters_become_visible_and_are_counted() -> None:
    told = Told()
    assert without_control("a\x07b\x00c\x7fd\x85e\ud800f\uffff", told) == "a␇b␀c␡d\x85e\ufffdf\ufffd"
    assert told.count(Limit.CONTROL_CHARACTER) == 5


def test_newlines_of_every_system_are_one() -> None:
    assert without_control("a\r\nb\rc\nd", Told()) == "a\nb\nc\nd"


@pytest.mark.parametrize("character", ["x", "😀"])
def test_a_text_too_long_for_excel_is_cut_and_says_so(character: str) -> None:
    told = Told()
    text = fitting(character * 40_000, told)
    assert len(text.encode("utf-16-le")) // 2 <= EXCEL_CELL
    assert text.endswith("(cut: Excel allows 32,767 characters in a cell)")
    assert told.words == ("1 cell was longer than Excel allows (32,767 characters) and cut, which the cell says",)


def test_a_text_that_just_fits_stays() -> None:
    told = Told()
    assert fitting("x" * EXCEL_CELL, told) == "x" * EXCEL_CELL
    assert not told.words


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\n=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠x"])
def test_what_looks_like_a_formula_is_known(text: str) -> None:
    assert starts_formula(text)


@pytest.mark.parametrize("text", ["", "1+1", "a=b", "“=”", "– dash", "≠ 2 yr"])
def test_what_does_not_look_like_one_is_left(text: str) -> None:
    assert not starts_formula(text)


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_any_text_becomes_one_that_xml_can_hold(text: str) -> None:
    cleaned = for_cell(text, Told())
    assert cleaned.encode() is not None
    assert not any(ord(c) < 32 and c not in "\t\n" for c in cleaned)
