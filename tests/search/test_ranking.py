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


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("Sergei", "Sergei Lavrov", "Sergei Kuznetsov | Ivan Kuznetsov | Oleg Kuznetsov"),
        ("kagame", "Paul Kagame", "Kagame Organization"),
        ("blink", "Antony Blinken", "Karen Blinkhorn"),
        ("angela", "Angela Merkel", "Ângela Meier"),
        ("al-Sham", "Ahrar al-Sham", "Louay Alsham"),
        ("h al-amiri", "Hadi al-Amiri", "Hala Amiri"),
        ("ita ben", "Itamar Ben-Gvir", "Ita Roslan"),
        ("leb for", "Lebanese Forces", "Leb Ramod"),
        ("ali saleh", "Ali Abdullah Saleh", "Adela Ali Salehi"),
        ("hos ami", "Hossein Amir-Abdollahian", "Alamin Hossain"),
        ("Mohamed bin Salman", "Mohammed bin Salman", "Salman Sk Mohamed"),
        ("Mahir Esad", "Maher al-Assad", "Issa Daher"),
        ("yahya s", "Yahya Saree", "Yahya السيد"),
        ("ben net", "Benjamin Netanyahu", "Owen Bennett | Data Net | Netspan Corporation"),
        ("yas ara", "Yasser Arafat", "Eshani Yasara"),
        ("imran", "Imran Khan", "Imran K | M A Imran"),
        ("galla", "Yoav Gallant", "M S Gallage"),
        ("al-aba", "Haider al-Abadi", "Aba Nassif"),
        ("a ghani", "Ashraf Ghani", "A Mahmoud Abdel Ghani"),
    ],
)
@pytest.mark.parametrize("most_small", [5000, 1])
def test_the_nearer_name_stands_above(
    query: str, better: str, worse: str, most_small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "MOST_SMALL", most_small)
    index = NameIndex([*CROWD, *(Named(name, (name,)) for name in [*worse.split(" | "), better])])
    hits = [hit.name for hit in index.search(query, limit=100)]
    assert hits.index(better) < min(hits.index(name) for name in worse.split(" | ") if name in hits)


@pytest.mark.parametrize(("query", "name"), [("zzzzqq", "Zaugg Gashi"), ("Uvwxyzab", "Xyza Besa")])
def test_a_name_that_is_hardly_like_the_query_is_marked(query: str, name: str) -> None:
    hits = NameIndex([*CROWD, Named(name, (name,))]).search(query)
    assert all(hit.sounds_like for hit in hits)


@pytest.mark.parametrize("query", ["karimi bin", "karimi the"])
def test_a_name_with_a_word_as_typed_is_no_sound_alike_for_want_of_a_particle(query: str) -> None:
    hits = NameIndex(CROWD).search(query)
    assert hits
    assert not any(hit.sounds_like for hit in hits)


@pytest.mark.parametrize("most_small", [5000, 1])
def test_of_names_that_fit_alike_that_of_an_actor_with_several_names_stands_first(
    most_small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "MOST_SMALL", most_small)
    known = Named("known", ("Hossein Salami", "حسین سلامی", "Sardar Salami"))
    index = NameIndex([*CROWD, Named("unknown", ("Hossein Mehran",)), known])
    assert [hit.id for hit in index.search("hossein", limit=2)] == ["known", "unknown"]
    assert index.search("hossein m")[0].id == "unknown"


def test_an_alias_stands_below_the_name_of_another_that_fits_as_well() -> None:
    index = NameIndex(
        [Named("alias", ("Ali Karimi", "Northern Office"), 9), Named("name", ("Northern Bureau",), 9)]
    )
    assert [hit.id for hit in index.search("northern")] == ["name", "alias"]


def test_many_ties_count_for_more_than_many_names() -> None:
    named = Named("named", ("Hossein Salami", "Sardar Salami", "Abu Reza"), 1)
    index = NameIndex([named, Named("tied", ("Hossein Mehrani",), 60)])
    assert [hit.id for hit in index.search("hossein")] == ["tied", "named"]


@pytest.mark.parametrize("query", ["ben karimi", "the karimi", "de ali karimi"])
def test_a_particle_in_front_may_be_missing(query: str) -> None:
    best = NameIndex(CROWD).search(query)[0]
    assert best.name.endswith("Karimi")
    assert best.score > 70


def test_a_whole_name_counts_as_such_only_if_every_word_typed_is_in_it(index: NameIndex) -> None:
    assert index.search("Abdullah Saleh")[0].why == "name"
    assert "name" not in {hit.why for hit in index.search("A. Abdullah Saleh")}


def test_of_many_rows_with_the_same_words_those_in_order_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "MOST_SMALL", 10)
    turned = [Named(f"t{number}", (f"Hussein S{number:03}",)) for number in range(600)]
    index = NameIndex([*turned, Named("wanted", ("Saddam Omar Hussein",))])
    assert index.search("s hussein", limit=5)[0].id == "wanted"
