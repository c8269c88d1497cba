"""Rules at their edges: what is just allowed, what is told once, and what a message has room for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from axis_tui.loading import check_registry
from axis_tui.loading.files import SIZE_VARIABLE
from axis_tui.loading.findings import MOST_COMPARISONS, MOST_LETTERS, Findings
from axis_tui.loading.tables import MOST_WORDS
from axis_tui.model.problems import Problem
from tests.hostile.pieces import ACTORS, HEAD, QUOTE, SOURCE, TIE, WHOLE, dated, people, tied


def problems(folder: Path, data: str | bytes) -> Sequence[Problem]:
    path = folder / "registry.toml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return check_registry(path)


def codes(folder: Path, data: str | bytes) -> list[str]:
    return [problem.code for problem in problems(folder, data)]


def test_a_quote_may_have_sixty_words_and_no_more(tmp_path: Path) -> None:
    assert codes(tmp_path, WHOLE.replace("Words.", "word " * MOST_WORDS)) == []
    assert codes(tmp_path, WHOLE.replace("Words.", "word " * (MOST_WORDS + 1))) == ["quote-too-long"]


def test_what_began_and_ended_on_one_day_is_in_order(tmp_path: Path) -> None:
    assert codes(tmp_path, dated("since", "2024-01-03\nuntil = 2024-01-03")) == []
    assert codes(tmp_path, dated("since", "2024-01-04\nuntil = 2024-01-03")) == ["date-order"]


def test_a_quote_whose_ties_cannot_be_read_is_not_also_said_to_name_none(tmp_path: Path) -> None:
    second = QUOTE.replace('"q"', '"r"').replace('["a.arms.b"]', "5").replace("Words", "Others")
    assert codes(tmp_path, WHOLE + second) == ["wrong-type"]


def test_a_registry_table_that_is_no_table_is_not_also_said_to_be_missing(tmp_path: Path) -> None:
    assert codes(tmp_path, "registry = 5\n") == ["wrong-type"]
    assert codes(tmp_path, ACTORS) == ["missing-table", "actor-without-ties", "actor-without-ties"]


def test_of_many_who_share_a_name_five_are_listed_and_the_rest_counted(tmp_path: Path) -> None:
    chain = tied([(f"p{number}", f"p{number + 1}") for number in range(7)])
    shared = HEAD + people(8).replace('kind = "person"', 'kind = "person"\naliases = ["One"]') + chain
    found = problems(tmp_path, shared)
    assert [problem.code for problem in found] == ["ambiguous-alias"] * 8
    assert found[0].message == (
        "the alias “One” also names “p1” and “p2” and “p3” and “p4” and “p5” and 2 others; "
        "a search shows both"
    )


@pytest.mark.parametrize(("one", "other"), [("barn", "bam"), ("l1", "ll"), ("a-b", "ab"), ("o0", "00")])
def test_ids_that_an_eye_takes_for_each_other_are_told(one: str, other: str, tmp_path: Path) -> None:
    text = (ACTORS + TIE + SOURCE + QUOTE).replace('"a"', f'"{one}"').replace('"b"', f'"{other}"')
    (found,) = problems(tmp_path, HEAD + text.replace("a.arms.b", f"{one}.arms.{other}"))
    assert (found.code, found.record) == ("look-alike-ids", other)


def test_a_symmetric_tie_that_is_entered_from_both_ends_is_told(tmp_path: Path) -> None:
    kind = '[[tie_kind]]\nid = "knows"\nlabel = "knows"\nsymmetric = true\n'
    both = tied([("a", "b"), ("b", "a")], "knows")
    assert codes(tmp_path, HEAD + kind + ACTORS + both) == ["same-triple"]
    assert codes(tmp_path, HEAD + ACTORS + tied([("a", "b"), ("b", "a")], "arms")) == []


def test_only_so_many_words_are_compared_to_guess_what_was_meant() -> None:
    findings = Findings()
    assert findings.may_compare(MOST_COMPARISONS)
    assert not findings.may_compare(1)


def test_a_message_that_quotes_something_long_is_cut_in_its_middle(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, WHOLE.replace('"arms"', f'"{"k" * 5_000}"').replace("a.arms.b", "a.b"))[:1]
    assert len(found.message) == MOST_LETTERS + len(" … ")
    assert " … " in found.message


def test_problems_are_told_in_the_order_in_which_the_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "actors.toml").write_text(HEAD + ACTORS + TIE + "nonsense = 1\n")
    (tmp_path / "sources" / "a.toml").write_text("nonsense = 1\n" + SOURCE + QUOTE)
    places = [(Path(found.file).name, found.line) for found in check_registry(tmp_path)]
    assert places == [("actors.toml", 16), ("a.toml", 1)]


def test_a_byte_that_is_no_text_has_its_place_in_letters(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, WHOLE.encode() + "# حزب".encode() + b"\xff\n")
    assert (found.code, found.line, found.column) == ("not-utf-8", WHOLE.count("\n") + 1, 6)


def test_a_comment_in_a_list_is_no_item_of_it(tmp_path: Path) -> None:
    items = '[\n  # which one?\n  "a.arms.b",  # this one\n  # or that one?\n  "x.y.z",\n]'
    (found,) = problems(tmp_path, WHOLE.replace('["a.arms.b"]', items))
    assert found.code == "dangling-tie"
    assert (tmp_path / "registry.toml").read_text().splitlines()[found.line - 1] == '  "x.y.z",'


@pytest.mark.parametrize(
    ("value", "says"),
    [("2024", 'write it in quotation marks: "2024"'), ("20240103", 'write a date, as in "2024"')],
)
def test_a_number_for_a_date_is_answered_with_what_would_be_right(
    value: str, says: str, tmp_path: Path
) -> None:
    (found,) = problems(tmp_path, dated("since", value))
    assert found.code == "wrong-type"
    assert says in found.message


def test_a_number_beyond_all_whole_numbers_of_toml_is_said_to_be(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, WHOLE + "credibility = 0x10000000000000000\n")
    assert found.code == "bad-value"
    assert "65 bits" in found.message


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SIZE_VARIABLE, "1")
    filled = WHOLE + "#" * (1_000_000 - len(WHOLE))
    assert codes(tmp_path, filled) == []
    assert codes(tmp_path, filled + "#") == ["too-large"]


@pytest.mark.parametrize("limit", ["-1", "many", ""])
def test_a_limit_that_is_none_is_the_usual_one(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SIZE_VARIABLE, limit)
    assert codes(tmp_path, WHOLE) == []
