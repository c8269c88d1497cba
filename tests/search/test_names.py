"""Names of the field, searched as people type them."""

import pytest

from axis_tui.search import Hit, Named, NameIndex

INDEX = NameIndex(
    [
        Named("soleimani", ("Qasem Soleimani",), 14),
        Named("king-salman", ("Salman bin Abdulaziz",), 90),
        Named("mbs", ("Mohammed bin Salman",), 80),
        Named("salmani", ("Reza Salmani",), 1),
        Named("suleiman", ("Michel Sleiman",), 1),
        Named("kataib", ("Kata'ib Hezbollah",), 30),
        Named("hezbollah", ("Hezbollah",), 31),
        Named("ansar-allah", ("Ansar Allah",), 20),
        Named("houthi", ("Abd al-Malik al-Houthi",), 4),
        Named("nasrallah", ("Hassan Nasrallah", "Abu Hadi"), 9),
        Named("irgc", ("Islamic Revolutionary Guard Corps",), 44),
        Named("pij", ("Palestinian Islamic Jihad",), 7),
        Named("us", ("United States",), 40),
        Named("netanyahu", ("Benjamin Netanyahu",), 20),
        Named("lavrov", ("Сергей Лавров", "Sergey Lavrov"), 2),
    ]
)


def first(query: str) -> Hit:
    hits = INDEX.search(query)
    assert hits, f"nothing found for {query!r}"
    return hits[0]


@pytest.mark.parametrize(
    "query",
    [
        "Soleimani", "Suleimani", "Sulaymani", "Soleymani", "Solemani", "Qasem", "Qassim", "Ghasem",
        "سلیمانی", "سليماني", "قاسم سليماني", "Касем Сулеймани", "soleimani qasem", "q soleimani",
        "sulaym", "qasemsoleimani",
    ],
)  # fmt: skip
def test_soleimani_stands_first_however_he_is_typed(query: str) -> None:
    assert first(query).id == "soleimani"


@pytest.mark.parametrize(
    "query",
    [
        "Kataib Hezbollah", "Kataeb Hizballah", "Katibat Hizbullah", "KH", "Hezbollah Brigades",
        "كتائب حزب الله", "kataibhezbollah", "hezbollah kataib",
    ],
)  # fmt: skip
def test_kataib_hezbollah_stands_first_however_it_is_typed(query: str) -> None:
    assert first(query).id == "kataib"


@pytest.mark.parametrize("query", ["Ansar Allah", "Ansarullah", "Ansarallah", "Houthis", "أنصار الله"])
def test_ansar_allah_stands_first_under_its_own_and_its_common_name(query: str) -> None:
    assert first(query).id == "ansar-allah"


@pytest.mark.parametrize(
    ("query", "actor"),
    [
        ("Huthi", "houthi"), ("Abdulmalik al-Huthi", "houthi"), ("عبدالملک الحوثی", "houthi"),
        ("Насралла", "nasrallah"),
        ("נסראללה", "nasrallah"), ("نتنياهو", "netanyahu"), ("نتانیاهو", "netanyahu"), ("lavrov", "lavrov"),
        ("Лавров", "lavrov"), ("USA", "us"), ("الولايات المتحدة", "us"), ("IRGC", "irgc"), ("PIJ", "pij"),
        ("MBS", "mbs"),
        ("corps revolutionary", "irgc"),
    ],
)  # fmt: skip
def test_other_scripts_acronyms_and_orders_find_their_actor(query: str, actor: str) -> None:
    assert first(query).id == actor


def test_soleimani_is_not_drowned_by_salman_however_great_salman_is() -> None:
    for query in ("Soleimani", "Suleimani", "Soleymani"):
        hits = INDEX.search(query)
        assert hits[0].id == "soleimani"
        assert not hits[0].sounds_like
        assert all(hit.sounds_like for hit in hits if hit.id in {"king-salman", "mbs"})


def test_sound_alikes_come_last_and_are_marked() -> None:
    for query in ("Salman", "Soleimani", "Suleiman"):
        marks = [hit.sounds_like for hit in INDEX.search(query)]
        assert marks == sorted(marks)
        assert all(hit.why.startswith("sounds like") == hit.sounds_like for hit in INDEX.search(query))


def test_exact_and_prefix_hits_stand_above_fuzzy_ones() -> None:
    hits = INDEX.search("salman")
    assert {hit.id for hit in hits[:3]} == {"king-salman", "mbs", "salmani"}
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_what_is_typed_stands_above_the_same_name_in_another_script() -> None:
    index = NameIndex([Named("cyrillic", ("Хезболла",), 50), Named("latin", ("Khezar Ali",), 1)])
    assert [hit.id for hit in index.search("khez")] == ["latin", "cyrillic"]
    assert index.search("Хез")[0].id == "cyrillic"


@pytest.mark.parametrize("query", ["xqzwv", "Angela Merkel", "zzzz", "Ångström Zürich", "!", "'", ""])
def test_a_query_with_no_answer_gives_none(query: str) -> None:
    assert INDEX.search(query) == []


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("Hezbollah", "name"), ("Hezb", "prefix"), ("Abu Hadi", "alias “Abu Hadi”"),
        ("Sulaymani", "other spelling"),
        ("سليماني", "Arabic script"), ("Qasem Soleimaxi", "1 typo"),
        ("soleimani qasem", "words in another order"),
        ("KH", "acronym"), ("q soleimani", "initials"), ("MBS", "initials"),
    ],
)  # fmt: skip
def test_every_hit_says_why(query: str, why: str) -> None:
    assert first(query).why == why


def test_two_typos_are_counted() -> None:
    assert first("Revolutionxry Guaxd").why == "2 typos"


def test_spans_mark_what_was_typed() -> None:
    def marked(query: str) -> list[str]:
        hit = first(query)
        return [hit.matched[start:end] for start, end in hit.spans]

    assert marked("hez kata") == ["Kata", "Hez"]
    assert marked("Kataeb") == ["Kata'ib"]
    assert marked("abdulmalik") == ["Abd al-Malik"]
    assert marked("nasrallah") == ["Nasrallah"]


def test_an_alias_of_two_actors_shows_both() -> None:
    index = NameIndex([Named("one", ("Ali Karimi", "Abu Mahdi")), Named("two", ("Jamal Jafar", "Abu Mahdi"))])
    assert {hit.id for hit in index.search("Abu Mahdi")} == {"one", "two"}
    assert all(hit.why == "alias “Abu Mahdi”" for hit in index.search("Abu Mahdi"))


def test_ties_break_by_weight() -> None:
    index = NameIndex([Named("small", ("Ali Karimi",), 1), Named("great", ("Ali Karami",), 50)])
    assert index.search("Ali Kar")[0].id == "great"


def test_very_long_queries_and_names_are_cut_and_answered() -> None:
    index = NameIndex([Named("long", ("Hezbollah " * 200,)), Named("short", ("Hezbollah",))])
    assert index.search("hezbollah " * 500)
    assert index.search("hezbollah")[0].id == "short"


def test_the_limit_holds() -> None:
    assert len(INDEX.search("a", limit=2)) == 2


def test_a_hyphen_typed_a_letter_too_late_parts_no_name() -> None:
    index = NameIndex([Named("al-Qaeda", ("Al-Qaeda",)), Named("Linda", ("Linda Alexandra Garcia",))])
    assert [hit.id for hit in index.search("A-lQaeda")][:1] == ["al-Qaeda"]


def test_a_point_before_the_last_letter_parts_no_word() -> None:
    names = ("Symmetricom, Inc.", "S.E.R.C.E.L.", "S-Information Technology, Co., Ltd.")
    index = NameIndex([Named(name, (name,)) for name in names])
    assert [hit.id for hit in index.search("Symmetricom, In.c")][:1] == ["Symmetricom, Inc."]


def test_a_letter_apart_is_an_initial_and_is_not_joined_to_what_stands_before_it() -> None:
    index = NameIndex([Named("amira", ("Amira Hossein",)), Named("a", ("Hossein Amir Abdollahian",))])
    assert [hit.id for hit in index.search("hossein amir a")][:1] == ["a"]


def test_two_letters_of_a_word_of_three_are_a_typo_where_another_word_is_right() -> None:
    index = NameIndex([Named("e", ("Enerpoint Ltd.",)), Named("lad", ("Lad Nishant Nitin",))])
    assert [hit.id for hit in index.search("Enerpoint Ld.")][:1] == ["e"]


MARKED = NameIndex(
    [
        Named(name, (name,))
        for name in (
            "Aleksandar Vučić", "Slobodan Milošević", "Mevlüt Çavuşoğlu", "Selahattin Demirtaş",
            "Zoran Đinđić",
            "Ilham Əliyev", "Günter Müller", "Kharkiv", "Saeed Jalili", "Zaporizhzhia",
            "Gazprom", "Kuomintang", "8 March Alliance", "March 23 Movement", "Harkat ul-Mujahideen",
            "Hezb-e-Islami Gulbuddin", "Jama'at Nusrat al-Islam wal-Muslimin", "Mohammad Reza Pahlavi",
            "Muhammad Zia-ul-Haq", "Izzat Ibrahim al-Douri", "Burhan Ghalioun", "Osman Kavala", "Nadia Murad",
        )
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Vucic", "Aleksandar Vučić"), ("Milosevic", "Slobodan Milošević"), ("Cavusoglu", "Mevlüt Çavuşoğlu"),
        ("demirtas", "Selahattin Demirtaş"), ("Djindjic", "Zoran Đinđić"), ("Dindic", "Zoran Đinđić"),
        ("Eliyev", "Ilham Əliyev"), ("Aliyev", "Ilham Əliyev"), ("Muller", "Günter Müller"),
        ("Mueller", "Günter Müller"),
    ],
)  # fmt: skip
def test_a_name_with_marks_is_found_as_people_type_it_who_lack_them(query: str, name: str) -> None:
    hit = MARKED.search(query)[0]
    assert hit.id == name
    assert hit.why == "words"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Charkiw", "Kharkiv"), ("Said Celili", "Saeed Jalili"),
        ("Saporischschja", "Zaporizhzhia"), ("Salahaddin Demirtash", "Selahattin Demirtaş"),
    ],
)  # fmt: skip
def test_a_name_is_found_as_other_languages_spell_it(query: str, name: str) -> None:
    assert [hit.id for hit in MARKED.search(query)][:1] == [name]


@pytest.mark.parametrize("query", ["PJSC Gazprom", "Gazprom AG", "gazprom llc"])
def test_the_legal_form_of_a_company_does_not_hide_its_name(query: str) -> None:
    hit = MARKED.search(query)[0]
    assert (hit.id, hit.sounds_like) == ("Gazprom", False)


def test_a_name_that_stands_whole_in_a_longer_query_is_a_weak_hit() -> None:
    hits = MARKED.search("Nadia Murad Basee Taha")
    assert [(hit.id, hit.why, hit.sounds_like) for hit in hits] == [("Nadia Murad", "partly alike", True)]


def test_words_typed_apart_may_be_one_word_of_a_name_and_numbers_part_words() -> None:
    assert MARKED.search("Kuo Min Tang")[0].id == "Kuomintang"
    assert MARKED.search("8marchalliance")[0].id == "8 March Alliance"
    assert MARKED.search("23rd march movement")[0].id == "March 23 Movement"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("M23", "March 23 Movement"), ("HUM", "Harkat ul-Mujahideen"), ("HIG", "Hezb-e-Islami Gulbuddin"),
        ("JNIM", "Jama'at Nusrat al-Islam wal-Muslimin"),
    ],
)  # fmt: skip
def test_initials_are_those_of_written_words(query: str, name: str) -> None:
    assert MARKED.search(query)[0].id == name


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("محمدرضا پهلوی", "Mohammad Reza Pahlavi"), ("محمد ضیاء الحق", "Muhammad Zia-ul-Haq"),
        ("عزت אבראהים", "Izzat Ibrahim al-Douri"), ("עזת אבראהים א-דורי", "Izzat Ibrahim al-Douri"),
        ("בורהאן ע'ליון", "Burhan Ghalioun"), ("عثمان كافالا", "Osman Kavala"),
    ],
)  # fmt: skip
def test_letters_are_read_as_the_languages_read_them_that_write_them(query: str, name: str) -> None:
    assert [hit.id for hit in MARKED.search(query)][:1] == [name]


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("Deir ezZ-or", "spaces elsewhere"),
        ("Deir ex-Zro", "2 typos"),
        ("Dei rezor", "1 typo"),
        ("Dei rezzor", "spaces elsewhere"),
    ],
)
def test_slips_across_words_are_those_of_the_whole_name(query: str, why: str) -> None:
    index = NameIndex([Named(name, (name,)) for name in ("Deir ez-Zor", "Derek Zhao", "Oriane Dermy")])
    hit = index.search(query)[0]
    assert (hit.id, hit.why, hit.sounds_like) == ("Deir ez-Zor", why, False)


def test_a_short_word_is_no_other_that_only_sounds_the_same() -> None:
    index = NameIndex(
        [
            Named("shipping", ("Ships in the Red Sea",)),
            Named("china", ("China", "الصين")),
            Named("irgc", ("Islamic Revolutionary Guard Corps", "IRGC")),
            Named("iraq", ("Iraq",)),
            Named("qom", ("Qom",)),
        ]
    )
    assert not index.search("cia")
    assert not index.search("sinwar")
    assert [(hit.id, hit.sounds_like) for hit in index.search("IRGC")] == [("irgc", False), ("iraq", True)]
    assert index.search("ghom")[0].why == "other spelling"
