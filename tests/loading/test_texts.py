import hashlib

import pytest

from axis_tui.loading.files import UnreadableFile
from axis_tui.loading.texts import all_verified, match_texts, read_texts, verify_quotes
from axis_tui.model.passage import Found
from axis_tui.model.registry import Registry
from axis_tui.model.source import Quote, Source

WORDS = "Tehran has armed the group."


def registry(*, sha256="", exact=WORDS):
    return Registry(
        "t", sources={"paper": Source("paper", "A", "B", sha256=sha256, quotes=(Quote("1", exact),))}
    )


def test_a_text_belongs_to_the_source_with_its_sha256_whatever_its_name(tmp_path):
    (tmp_path / "000.txt").write_text(WORDS, "utf-8")
    (tmp_path / "paper.txt").write_text("something else", "utf-8")
    matched = match_texts(registry(sha256=hashlib.sha256(WORDS.encode()).hexdigest()), read_texts(tmp_path))
    assert matched["paper"].name == "000.txt"


def test_without_a_sha256_the_file_named_like_the_source_is_its_text(tmp_path):
    (tmp_path / "paper.txt").write_text(WORDS, "utf-8")
    assert [v.located.found for v in verify_quotes(registry(), read_texts(tmp_path))] == [Found.VERIFIED]


def test_two_files_with_the_same_words_are_the_texts_of_two_sources(tmp_path):
    for name in ("copy", "paper"):
        (tmp_path / f"{name}.txt").write_text(WORDS, "utf-8")
    sources = {id: Source(id, "A", "B", quotes=(Quote("1", f"{WORDS} No!"),)) for id in ("copy", "paper")}
    verified = verify_quotes(Registry("t", sources=sources), read_texts(tmp_path))
    assert [v.text for v in verified] == ["copy.txt", "paper.txt"]
    assert not all_verified(verified)


def test_a_quote_whose_source_has_no_text_does_not_count_against_the_rest(tmp_path):
    verified = verify_quotes(registry(), read_texts(tmp_path))
    assert verified[0].located.found is Found.NO_TEXT
    assert all_verified(verified)


def test_a_quote_that_is_not_in_its_text_counts_against_it(tmp_path):
    (tmp_path / "paper.txt").write_text(WORDS, "utf-8")
    assert not all_verified(
        verify_quotes(registry(exact="Tehran never armed the group."), read_texts(tmp_path))
    )


def test_a_text_that_is_not_utf_8_is_named(tmp_path):
    (tmp_path / "paper.txt").write_bytes(b"caf\xe9")
    with pytest.raises(UnreadableFile) as caught:
        read_texts(tmp_path)
    assert caught.value.problem.file.endswith("paper.txt")


def test_a_hidden_file_is_no_text(tmp_path):
    (tmp_path / "._paper.txt").write_bytes(b"\x00\x05\x16\x07\xff")
    assert read_texts(tmp_path) == ()
