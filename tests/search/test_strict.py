"""Strict matching and fzf's signs."""

from axis_tui.search import Named, NameIndex

INDEX = NameIndex(
    [
        Named("soleimani", ("Qasem Soleimani",)),
        Named("salman", ("Mohammed bin Salman",)),
        Named("kataib", ("Kata'ib Hezbollah", "KH")),
        Named("hezbollah", ("Hezbollah",)),
        Named("iran", ("Iran", "Islamic Republic of Iran")),
    ]
)


def ids(query: str, strict: bool = False) -> list[str]:
    return [hit.id for hit in INDEX.search(query, strict=strict)]


def test_strict_finds_only_what_is_written() -> None:
    assert ids("suleimani", strict=True) == []
    assert ids("soleimani", strict=True) == ["soleimani"]
    assert ids("kataʿib", strict=True) == ["kataib"]
    assert ids("leim", strict=True) == ["soleimani"]


def test_strict_puts_whole_names_before_beginnings_before_words() -> None:
    assert ids("hezbollah", strict=True) == ["hezbollah", "kataib"]


def test_strict_hits_say_why_and_mark_letters() -> None:
    hit = INDEX.search("leim", strict=True)[0]
    assert hit.why == "part of the name"
    assert [hit.matched[start:end] for start, end in hit.spans] == ["leim"]


def test_signs_work_as_in_fzf() -> None:
    assert ids("^kata") == ["kataib"]
    assert ids("bollah$ !kata") == ["hezbollah"]
    assert ids("'leim") == ["soleimani"]
    assert ids("^iran$") == ["iran"]
    assert ids("hezbollah !kataib") == ["hezbollah"]


def test_a_negated_term_alone_leaves_the_rest() -> None:
    assert set(ids("!hezbollah")) >= {"soleimani", "salman", "iran"}
    assert "hezbollah" not in ids("!hezbollah")


def test_a_refused_word_in_any_name_keeps_the_actor_away() -> None:
    assert ids("islamic !iran") == []
    assert ids("kataib !kh") == []


def test_words_before_a_sign_stay_fuzzy() -> None:
    assert ids("suleimani !salman") == ["soleimani"]
