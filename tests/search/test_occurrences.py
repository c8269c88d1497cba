"""Names inside quotes."""

from axis_tui.search import find_names


def found(text: str, *names: str) -> list[str]:
    return [text[start:end] for start, end in find_names(text, names)]


def test_a_name_is_found_whatever_its_apostrophe_case_and_hyphen() -> None:
    text = "Kata’ib Hezbollah and KATAIB-HEZBOLLAH, not Kataib Hezbollahi"
    assert found(text, "Kata'ib Hezbollah") == ["Kata’ib Hezbollah", "KATAIB-HEZBOLLAH"]


def test_a_genitive_counts_and_keeps_its_ending_outside() -> None:
    assert found("Hezbollah’s arms; the Hezbollahs", "Hezbollah") == ["Hezbollah"]


def test_the_longer_name_wins_where_two_overlap() -> None:
    assert found("Kata'ib Hezbollah met Hezbollah", "Hezbollah", "Kata'ib Hezbollah") == [
        "Kata'ib Hezbollah",
        "Hezbollah",
    ]


def test_marks_in_the_text_are_inside_the_range() -> None:
    assert found("by Qa\u0304sem.", "Qasem") == ["Qa\u0304sem"]


def test_nothing_is_found_for_no_name() -> None:
    assert find_names("Iran", []) == find_names("Iran", ["", "'"]) == []
