"""Units of names and the other forms they are written in."""

import pytest

from axis_tui.search.words import MOST_UNITS, pieces_of, split


def units(name: str) -> list[str]:
    phrase = split(name)
    return [token.key for token in phrase.tokens[: phrase.units]]


@pytest.mark.parametrize(
    "name", ["Abd al-Malik", "Abdul Malik", "Abdulmalik", "Abdel-Malik", "‘Abd al-Malik"]
)
def test_a_servant_name_has_the_same_units_however_it_is_parted(name: str) -> None:
    assert units(name) == ["abd", "malik"]


@pytest.mark.parametrize(
    ("joined", "parted"), [("Abubakr", "Abu Bakr"), ("Aboumehdi", "Abou Mehdi"), ("ابوبکر", "ابو بکر")]
)
def test_the_father_of_somebody_has_the_same_units_in_one_word_or_two(joined: str, parted: str) -> None:
    assert units(joined) == units(parted)
    assert len(units(joined)) == 2


@pytest.mark.parametrize("word", ["Abuja", "Aboard", "Abu", "ابواب"])
def test_a_word_that_only_begins_like_a_father_is_one_unit(word: str) -> None:
    assert len(units(word)) == 1


@pytest.mark.parametrize("name", ["al-Houthi", "Al Houthi", "el-Houthi"])
def test_an_article_is_no_unit(name: str) -> None:
    assert units(name) == ["houthi"]


def test_an_article_before_its_own_letter_is_left_out_and_an_english_word_is_not() -> None:
    assert units("Hayat Tahrir ash-Sham") == ["hayat", "tahrir", "sham"]
    assert units("State as Party") == ["state", "as", "party"]


def test_both_spellings_of_the_party_share_a_whole_word() -> None:
    assert "hizballah" in {token.key for token in split("Hizb Allah").tokens}
    assert "hizballah" in {token.key for token in split("Hizballah").tokens}


def test_arabic_words_are_marked_and_lose_their_article() -> None:
    assert units("الحوثي") == ["~hwthy"]


@pytest.mark.parametrize(
    "name",
    [
        "Abd al-Malik al-Houthi",
        "Nasrallah",
        "Salah ad-Din",
        "عبد الملك الحوثي",
        "a b c d e f g h i j k l m n o p q r",
    ],
)
def test_places_of_units_agree_with_units(name: str) -> None:
    folded, pieces = pieces_of(name)
    assert [piece.key for piece in pieces] == units(name)
    assert len(pieces) <= MOST_UNITS
    assert all(0 <= piece.start < piece.end <= len(folded.text) for piece in pieces)
