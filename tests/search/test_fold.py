"""Folding and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axis_tui.search.fold import fold, fold_text, script_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kata'ib", "kataib"),
        ("Kataʾib", "kataib"),
        ("Kata’ib", "kataib"),
        ("Muḥammad", "muhammad"),
        ("Erdoğan", "erdogan"),
        ("Beşar", "beshar"),
        ("al-Ḥūthī", "al huthi"),
        ("سلیمانی", "slymany"),
        ("سليماني", "slymany"),
        ("Сулеймани", "suleymani"),
        ("Ｈａｍａｓ", "hamas"),
        ("١٢", "12"),
        ("حزب\u200cالله", "hzballh"),
    ],
)
def test_one_name_in_many_spellings_folds_to_plain_letters(text: str, folded: str) -> None:
    assert fold_text(text) == folded


@given(st.text(max_size=60))
def test_both_ways_of_folding_agree_and_keep_to_plain_letters(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_text(text)
    assert all(letter == " " or (letter.isascii() and letter.isalnum()) for letter in folded.text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)


@given(st.text(max_size=60))
def test_every_folded_letter_leads_back_into_the_text(text: str) -> None:
    folded = fold(text)
    for start, end in zip(folded.starts, folded.ends, strict=True):
        assert 0 <= start < end <= len(text)


def test_a_match_is_highlighted_with_its_marks() -> None:
    text = "Al-H\u0323u\u0304thi\u0304 said"
    folded = fold(text)
    start = folded.text.index("huthi")
    begin, end = folded.original(start, start + 5)
    assert text[begin:end] == "H\u0323u\u0304thi\u0304"


def test_scripts_have_names() -> None:
    assert [script_of(text) for text in ("Iran", "ایران", "איראן", "Иран", "1979")] == [
        "Latin",
        "Arabic",
        "Hebrew",
        "Cyrillic",
        "Latin",
    ]
