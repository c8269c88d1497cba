"""What a terminal is sent of words that mean harm."""

from __future__ import annotations

import pytest

from axis_tui.model.clean import clean, first_control


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a" + "\u0301" * 12 + "b", "a" + "\u0301" * 4 + "<+8 marks>b"),
        ("\u0488" * 9, "\u0488" * 4 + "<+5 marks>"),
        ("e" + "\u0301" * 4 + "\u200d" + "\u0301" * 9, "e" + "\u0301" * 4 + "\u200d<+9 marks>"),
        ("e" + "\u034f" * 10, "e" + "\u034f" * 4 + "<+6 marks>"),
    ],
    ids=["accents", "marks around a letter", "marks parted by joiners", "joiners that are marks"],
)
def test_no_letter_carries_more_marks_than_a_reader_can_tell_apart(words: str, shown: str) -> None:
    assert clean(words) == shown


@pytest.mark.parametrize(
    "words", ["👩‍👩‍👧 ❤️ 1️⃣ 🇱🇧", "حِزْبُ اللّٰهِ", "می‌خواهم", "क्‍ष", "אסמאעיל קאאני", "한국어", "ཧཱུྃ", "“…” —— ״״״״״״"]
)
def test_scripts_signs_and_joiners_pass_unchanged(words: str) -> None:
    assert clean(words) == words


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_every_control_character_becomes_a_visible_escape(code: int) -> None:
    assert clean(chr(code)) == f"\\x{code:02x}"
    assert first_control(chr(code)) == chr(code)
