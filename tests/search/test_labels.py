"""The benchmark's labels, and the least that the search must reach on a small crowd of names."""

from collections import Counter
from pathlib import Path

import pytest

from axis_tui.search import NameIndex
from tests.bench.search_labels import NO_ANSWER, Label, read_labels
from tests.bench.search_names import crowd, with_ties
from tests.bench.search_real import ORGANISATIONS, PEOPLE, real_crowd
from tests.bench.search_rivals import Rivals

LABELS = read_labels()
LEAST = {
    "exact": 0.99,
    "reordered": 0.99,
    "typo": 0.97,
    "transliteration": 0.9,
    "other script": 0.88,
    "joined": 0.95,
}


def test_there_are_enough_queries_of_every_class_and_a_third_is_held_out() -> None:
    sorts = Counter(label.sort for label in LABELS)
    assert len(LABELS) >= 600
    assert len({label.name for label in LABELS}) >= 150
    assert len(sorts) == 12
    assert min(sorts.values()) >= 30
    assert 0.25 < sum(label.held_out for label in LABELS) / len(LABELS) < 0.42


def test_a_name_is_held_out_whole() -> None:
    for held_out in (True, False):
        names = {label.name for label in LABELS if label.held_out is held_out and label.name}
        assert not names & {label.name for label in LABELS if label.held_out is not held_out}


def test_a_crowd_is_always_the_same_and_has_no_doubles() -> None:
    assert crowd(500) == crowd(500)
    assert len(set(crowd(500))) == 500


def test_real_names_are_read_with_the_given_name_first_and_without_further_spellings(tmp_path: Path) -> None:
    players = "# a file\n@PLAYER\nKarimi, Ali #GM IRI [2400] 1990\n   = Karimi, A.\nHou Yifan #GM CHN\n"
    companies = "Registry,Assignment,Organization Name\nMA-L,1,Badr  Ltd\nMA-L,2,Badr Ltd\nMA-L,3,Known\n"
    for file, text in ((PEOPLE, players + "@SITE\nTehran # IRI\n"), (ORGANISATIONS, companies)):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    known = frozenset({"Known"})
    assert set(real_crowd(2, known, tmp_path)) == {"Ali Karimi", "Hou Yifan"}
    with pytest.raises(SystemExit, match="only 2 real names"):
        real_crowd(3, known, tmp_path)
    with pytest.raises(SystemExit, match="apt install"):
        real_crowd(2, known, tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("sort", "query", "name", "rivals"),
    [
        ("prefix", "husse", "Saddam Hussein", {"Ali Hussein", "Hussein al-Haddad", "Hussein"}),
        ("missing word", "Hussein", "Saddam Hussein", {"Ali Hussein", "Hussein al-Haddad", "Hussein"}),
        ("initials", "s hussein", "Saddam Hussein", set()),
        ("prefix", "ali h", "Ali Hussein", set()),
        ("missing word", "Ali", "Ali Hussein", set()),
        ("missing word", "Zarif", "Javad Zarif", set()),
        ("typo", "Husse", "Saddam Hussein", set()),
    ],
)
def test_rivals_fit_a_query_as_well_as_the_labelled_name(
    sort: str, query: str, name: str, rivals: set[str]
) -> None:
    names = (
        "Saddam Hussein, Ali Hussein, Hussein al-Haddad, Hussein, Hasan, Reza Ali, Javad Zarif, "
        "Javad Zarifi, Mohammad Javad Zarif"
    )
    assert Rivals(names.split(", ")).of(Label(sort, query, name, False)) == rivals


def test_names_in_a_small_crowd_are_found_as_well_as_promised() -> None:
    known = [label.name for label in LABELS if label.sort == "exact"]
    index = NameIndex(with_ties(crowd(800, frozenset(known)), dict.fromkeys(known, ()), prior=False))
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for label in LABELS[::4]:
        hits = index.search(label.query, limit=1)
        asked[label.sort] += 1
        right[label.sort] += (
            hits == [] if label.name == NO_ANSWER else [hit.id for hit in hits] == [label.name]
        )
    missed = {
        sort: right[sort] / asked[sort] for sort, least in LEAST.items() if right[sort] < least * asked[sort]
    }
    assert not missed
