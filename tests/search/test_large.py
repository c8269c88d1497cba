"""An index of many names: the same answers as a small one, built in the background, kept in a file."""

from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pytest

from axis_tui.search import Cancelled, Named, NameIndex, PlainNames
from axis_tui.search import index as index_module
from axis_tui.search.cache import cache_file, read_tables, write_tables
from axis_tui.search.index import MOST_SMALL
from axis_tui.search.tables import build_tables

GIVEN = "Ali Hassan Mohammed Qasem Reza Omar Layla Fatima Yusuf Ivan Sergei Maria John Anna Pierre".split()
FAMILY = "Soleimani Salman Karimi Haddad Petrov Ivanova Smith Dupont Rahimi Khalil Nasser Aziz Omari".split()
NAMED = [
    Named(f"{given}-{family}".lower(), (f"{given} {family}",), weight)
    for weight, (given, family) in enumerate((given, family) for given in GIVEN for family in FAMILY)
] + [
    Named("hezbollah", ("Hezbollah", "حزب الله"), 31),
    Named("irgc", ("Islamic Revolutionary Guard Corps",), 44),
    Named("houthi", ("Abd al-Malik al-Houthi",), 4),
]

SMALL = NameIndex(NAMED)

QUERIES = [
    "soleimani", "suleimani qasem", "سليماني", "q soleimani", "hez", "Hizbullah", "irgc", "corps guard",
    "abdulmalik", "layla kar", "qasemsoleimani", "petrv", "حزب", "'smith !anna", "^maria", "xqzwv",
    "ivan petrow", "Иван Петров",
]  # fmt: skip


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> NameIndex:
    monkeypatch.setattr(index_module, "MOST_SMALL", 10)
    return NameIndex(NAMED)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("strict", [False, True])
def test_arrays_answer_as_lists_do(large: NameIndex, query: str, strict: bool) -> None:
    some = [(hit.id, hit.why, hit.spans) for hit in SMALL.search(query, 10, strict)]
    assert [(hit.id, hit.why, hit.spans) for hit in large.search(query, 10, strict)] == some


def test_the_two_kinds_of_index_are_not_one(large: NameIndex) -> None:
    assert type(large._rows) is not type(SMALL._rows)


def test_building_tells_its_progress_up_to_the_end(large: NameIndex) -> None:
    told: list[float] = []
    NameIndex.build(NAMED, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_building_stops_when_nobody_wants_it_any_more(large: NameIndex) -> None:
    with pytest.raises(Cancelled):
        NameIndex.build(NAMED, cancelled=lambda: True)


def test_an_index_comes_back_from_its_file_without_a_look_at_the_names(
    large: NameIndex, tmp_path: Path
) -> None:
    NameIndex.build(NAMED, cache=tmp_path, key="v1")

    def unread() -> NameIndex:
        return NameIndex.build((pytest.fail("looked") for _ in range(1)), cache=tmp_path, key="v1")

    assert [hit.id for hit in unread().search("Suleimani")] == [hit.id for hit in large.search("Suleimani")]


def test_changed_names_have_a_file_of_their_own(large: NameIndex, tmp_path: Path) -> None:
    NameIndex.build(NAMED, cache=tmp_path)
    NameIndex.build([*NAMED, Named("new", ("Zaynab Newcomer",))], cache=tmp_path)
    assert len(list(tmp_path.glob("*.npz"))) == 2
    assert NameIndex.build(NAMED, cache=tmp_path).search("Newcomer", strict=True) == []


def test_a_damaged_file_is_built_anew(large: NameIndex, tmp_path: Path) -> None:
    NameIndex.build(NAMED, cache=tmp_path, key="v1")
    path = cache_file(tmp_path, "v1")
    path.write_bytes(path.read_bytes()[:1000])
    assert read_tables(path) is None
    assert NameIndex.build(NAMED, cache=tmp_path, key="v1").search("hezbollah")[0].id == "hezbollah"
    assert read_tables(path) is not None


def test_two_programs_that_keep_the_same_names_write_files_of_their_own(
    large: NameIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables, savez = build_tables(NAMED), np.savez
    path = cache_file(tmp_path, "v1")

    def meanwhile(stream: BinaryIO, **arrays: Any) -> None:
        monkeypatch.setattr(np, "savez", savez)
        write_tables(path, tables)
        stream.write(b"half")
        raise OSError("no room")

    monkeypatch.setattr(np, "savez", meanwhile)
    write_tables(path, tables)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert read_tables(path) is not None


def test_a_write_that_fails_leaves_nothing(
    large: NameIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(stream: BinaryIO, **arrays: Any) -> None:
        stream.write(b"half")
        raise OSError("no room")

    monkeypatch.setattr(np, "savez", full)
    write_tables(cache_file(tmp_path, "v1"), {})
    assert not list(tmp_path.iterdir())


def test_old_files_go(large: NameIndex, tmp_path: Path) -> None:
    for key in "abcdefg":
        NameIndex.build(NAMED, cache=tmp_path, key=key)
    assert len(list(tmp_path.iterdir())) == 4


def test_a_patched_index_knows_what_is_new_changed_and_gone(large: NameIndex) -> None:
    patched = large.patched(
        [Named("new", ("Zaynab Newcomer",)), Named("irgc", ("Sepah",))], gone=["hezbollah"]
    )
    assert patched.search("Newcomer")[0].id == "new"
    assert patched.search("Sepah")[0].name == "Sepah"
    assert "hezbollah" not in {hit.id for hit in patched.search("hezbollah")}
    assert patched.search("soleimani")[0].id == large.search("soleimani")[0].id
    assert large.search("hezbollah")[0].id == "hezbollah"


def test_names_with_line_ends_and_odd_characters_are_stored() -> None:
    odd = [Named(f"n{number}", (f"Name{number}\nwith \udc80 odd",)) for number in range(30)]
    assert NameIndex(odd).search("name7")[0].id == "n7"


def test_plain_names_answer_while_an_index_is_built() -> None:
    plain = PlainNames(NAMED)
    assert plain.search("hez")[0].id == "hezbollah"
    assert plain.search("islamic revolutionary guard crops")[0].id == "irgc"
    assert plain.search("") == plain.search("xqzwv") == []


@pytest.mark.parametrize("size", [MOST_SMALL, MOST_SMALL + 1])
def test_who_asks_for_all_hits_gets_all(size: int) -> None:
    index = NameIndex(Named(f"n{n}", (f"{'Kaya' if n % 10 == 0 else 'Demir'} Ali {n}",)) for n in range(size))
    kayas = {f"n{n}" for n in range(0, size, 10)}
    assert kayas == {hit.id for hit in index.search("kaya", limit=size)}
    assert len(index.search("kaya", limit=40)) == 40


def test_a_kept_index_is_for_the_user_alone(tmp_path: Path) -> None:
    NameIndex.build((Named(f"n{n}", (f"Name {n}",)) for n in range(MOST_SMALL + 1)), cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
