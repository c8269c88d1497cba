"""Which of several names that fit a query stands above the others, in a small index and in a large one."""

import pytest

from axis_tui.search import Named, NameIndex
from axis_tui.search import index as index_module

NAMES = """
Hakani Network | Hakan Fidan | Ahmet Hakan
Amiri Party | Hadi al-Amiri | Amit Das
Abdullah Saleh | Ali Abdullah Saleh | Saleh al-Khoei
International Agency for Energy | International Atomic Energy Agency
Nasrallah Hassanawi | Hassan Nasrallah | Nasrallah Hasani
Hussein Saleh | Saddam Hussein | Husseini Army
Thomas Network | Benjamin Netanyahu
Zayd Ben-Ali | Mohammed bin Zayed
Iman Hananawi | Imran Khan | Xi Jinping | Jinping Yang
"""
NAMED = [Named(name.strip(), (name.strip(),)) for name in NAMES.replace("\n", "|").split("|") if name.strip()]
CROWD = [Named(f"{given} {family}", (f"{given} {family}",)) for given in ("Ali", "Sara", "Omar", "Reza")
         for family in ("Karimi", "Haddad", "Nasser", "Rahimi", "Khalil", "Aziz")]  # fmt: skip


@pytest.fixture(params=["lists", "arrays"])
def index(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> NameIndex:
    if request.param == "arrays":
        monkeypatch.setattr(index_module, "MOST_SMALL", 10)
    return NameIndex([*NAMED, *CROWD])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("hakan", "Hakan Fidan"),
        ("bin zayed", "Mohammed bin Zayed"),
        ("s hussein", "Saddam Hussein"),
        ("ben net", "Benjamin Netanyahu"),
        ("al-amiri", "Hadi al-Amiri"),
        ("A. Abdullah Saleh", "Ali Abdullah Saleh"),
        ("International Energy Agency", "International Atomic Energy Agency"),
        ("Nasrallah Hassan", "Hassan Nasrallah"),
        ("Hasan Nasrullah", "Hassan Nasrallah"),
        ("Irman Khan", "Imran Khan"),
        ("xijinping", "Xi Jinping"),
        ("علي عبد الله صالح", "Ali Abdullah Saleh"),
    ],
)
def test_the_name_that_was_meant_stands_first(index: NameIndex, query: str, name: str) -> None:
    assert index.search(query)[0].name == name


def test_a_whole_name_counts_as_such_only_if_every_word_typed_is_in_it(index: NameIndex) -> None:
    assert index.search("Abdullah Saleh")[0].why == "name"
    assert "name" not in {hit.why for hit in index.search("A. Abdullah Saleh")}


def test_of_many_rows_with_the_same_words_those_in_order_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "MOST_SMALL", 10)
    turned = [Named(f"t{number}", (f"Hussein S{number:03}",)) for number in range(600)]
    index = NameIndex([*turned, Named("wanted", ("Saddam Omar Hussein",))])
    assert index.search("s hussein", limit=5)[0].id == "wanted"
