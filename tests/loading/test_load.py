"""What a registry may look like on disk, and what is read from it."""

import hashlib
import os
import subprocess

import pytest

from axis_tui.loading import RegistryError, check_registry, load_registry
from axis_tui.loading.files import SIZE_VARIABLE
from axis_tui.model.dates import Date
from tests.house.paths import ROOT

HEAD = '[registry]\nformat = 1\ntitle = "Two states"\n'
ACTORS = (
    '[[actor]]\nid = "iran"\nname = "Iran"\nkind = "state"\n'
    '[[actor]]\nid = "hezbollah"\nname = "Hezbollah"\nkind = "armed-group"\n'
)
TIE = '[[tie]]\nsubject = "iran"\nkind = "arms"\nobject = "hezbollah"\n'
SOURCE = '[[source]]\nid = "paper"\ntitle = "A paper"\nreliability = "B"\n'
QUOTE = '[[source.quote]]\nid = "1"\nexact = "Iran arms it"\nsupports = ["iran.arms.hezbollah"]\n'
WHOLE = HEAD + ACTORS + TIE + SOURCE + QUOTE


def written(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def loaded_text(tmp_path, text):
    return load_registry(written(tmp_path / "r.toml", text))


def codes(path):
    return [problem.code for problem in check_registry(path)]


def test_one_file_holds_everything(tmp_path):
    registry = load_registry(written(tmp_path / "all.toml", WHOLE)).registry
    assert list(registry.actors) == ["iran", "hezbollah"]
    assert list(registry.ties) == ["iran.arms.hezbollah"]
    assert [item.quote.exact for item in registry.evidence_of("iran.arms.hezbollah")] == ["Iran arms it"]


def test_a_folder_is_read_actors_first_then_sources_by_name(tmp_path):
    (tmp_path / "sources").mkdir()
    written(tmp_path / "actors.toml", HEAD + ACTORS)
    written(tmp_path / "sources" / "b.toml", SOURCE + QUOTE)
    written(tmp_path / "sources" / "a.toml", TIE)
    loaded = load_registry(tmp_path)
    assert [file.path.name for file in loaded.files] == ["actors.toml", "a.toml", "b.toml"]
    assert load_registry(written(tmp_path / "one.toml", WHOLE)).registry == loaded.registry


def test_what_editors_and_systems_hide_beside_the_sources_is_none_of_the_registry(tmp_path):
    (tmp_path / "sources").mkdir()
    written(tmp_path / "actors.toml", HEAD + ACTORS)
    written(tmp_path / "sources" / "a.toml", TIE + SOURCE + QUOTE)
    before = load_registry(tmp_path)
    (tmp_path / "sources" / ".#a.toml").symlink_to("somebody@somewhere.1234:5678")
    written(tmp_path / "sources" / "._a.toml", b"\x00\x05\x16\x07\xff")
    after = load_registry(tmp_path)
    assert after.registry == before.registry
    recipe = "sha256sum actors.toml sources/*.toml | sha256sum"
    printed = subprocess.run(recipe, shell=True, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert after.sha256 == before.sha256 == printed.stdout.split()[0]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path):
    plain = load_registry(written(tmp_path / "plain.toml", WHOLE)).registry
    windows = b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()
    assert load_registry(written(tmp_path / "windows.toml", windows)).registry == plain


def test_places_are_right_after_a_byte_order_mark_windows_line_ends_and_wide_letters(tmp_path):
    text = WHOLE.replace('name = "Iran"', 'name = "Iran" # حزب الله 真主黨 😀\nnmae = 1').replace(
        "\n", "\r\n"
    )
    (problem,) = check_registry(written(tmp_path / "r.toml", b"\xef\xbb\xbf" + text.encode()))
    assert (problem.code, problem.line, problem.column) == ("unknown-key", 7, 1)
    inline = 'x = {a = "حزب", nmae = 1}\n'
    found = check_registry(
        written(tmp_path / "s.toml", inline + WHOLE.replace("format = 1", 'format = "حز"'))
    )
    assert [(p.line, p.column) for p in found][:2] == [(1, 1), (3, 10)]


def test_a_toml_date_and_a_string_mean_the_same_day(tmp_path):
    one = loaded_text(tmp_path, WHOLE.replace(TIE, TIE + "since = 2024-01-03\n")).registry
    two = loaded_text(tmp_path, WHOLE.replace(TIE, TIE + 'since = "2024-01-03"\n')).registry
    assert one == two
    assert one.ties["iran.arms.hezbollah"].since == Date("2024-01-03")


def test_a_registry_adds_kinds_and_replaces_built_in_ones(tmp_path):
    kinds = (
        '[[tie_kind]]\nid = "arms"\nlabel = "supplies"\ninverse = "is supplied by"\ntone = "cooperation"\n'
        '[[actor_kind]]\nid = "firm"\nlabel = "firm"\n'
    )
    registry = load_registry(written(tmp_path / "r.toml", WHOLE + kinds)).registry
    assert registry.tie_kinds["arms"].label == "supplies"
    assert registry.actor_kinds["firm"].plural == "firms"
    assert registry.actor_kinds["state"].label == "state"


def test_an_imported_registry_may_have_ties_without_quotes(tmp_path):
    text = HEAD + "imported = true\n" + ACTORS + TIE
    loaded = load_registry(written(tmp_path / "r.toml", text))
    assert [problem.code for problem in loaded.problems] == ["tie-without-quote"]
    assert loaded.registry.standing("iran.arms.hezbollah").quotes == 0


def test_the_registry_table_stands_once(tmp_path):
    (tmp_path / "sources").mkdir()
    written(tmp_path / "actors.toml", HEAD + ACTORS + TIE + SOURCE + QUOTE)
    written(tmp_path / "sources" / "a.toml", "# twice\n" + HEAD)
    (problem,) = check_registry(tmp_path)
    assert (problem.code, problem.line) == ("duplicate-table", 2)
    assert "actors.toml" in problem.message


def test_a_broken_file_hides_nothing_of_the_others(tmp_path):
    (tmp_path / "sources").mkdir()
    written(tmp_path / "actors.toml", HEAD + ACTORS.replace("Iran", "Ir\\u0000an"))
    written(tmp_path / "sources" / "a.toml", "= nonsense")
    assert codes(tmp_path) == ["not-toml", "control-character"]


def test_what_points_at_a_broken_record_is_not_reported_as_dangling(tmp_path):
    text = WHOLE.replace('id = "iran"\nname = "Iran"', 'id = "iran"\nname = 5')
    assert codes(written(tmp_path / "r.toml", text)) == ["wrong-type"]


def test_every_problem_is_listed_not_the_first(tmp_path):
    text = WHOLE.replace('"B"', '"Z"').replace('"state"', '"empire"') + "nonsense = 1\n"
    assert codes(written(tmp_path / "r.toml", text)) == ["dangling-kind", "bad-value", "unknown-key"]


@pytest.mark.parametrize("name", ["absent.toml", "empty-folder"])
def test_what_is_not_there_is_said(tmp_path, name):
    (tmp_path / "empty-folder").mkdir()
    (problem,) = check_registry(tmp_path / name)
    assert problem.code == "missing-file"
    assert problem.place == str(tmp_path / name)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    assert codes(tmp_path / "pipe.toml") == ["unreadable-file"]


def test_a_device_is_refused():
    assert codes(type(ROOT)("/dev/null")) == ["unreadable-file"]


def test_a_file_over_the_size_limit_is_refused_and_the_limit_can_be_raised(tmp_path, monkeypatch):
    path = written(tmp_path / "r.toml", WHOLE + "#" * 1_000_001)
    monkeypatch.setenv(SIZE_VARIABLE, "1")
    (problem,) = check_registry(path)
    assert problem.code == "too-large"
    assert SIZE_VARIABLE in problem.message
    monkeypatch.setenv(SIZE_VARIABLE, "2")
    assert codes(path) == []


def test_the_fingerprint_of_a_file_is_its_sha256(tmp_path):
    path = written(tmp_path / "r.toml", WHOLE)
    assert load_registry(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_fingerprint_of_a_folder_can_be_checked_in_a_shell(tmp_path):
    (tmp_path / "sources").mkdir()
    written(tmp_path / "actors.toml", HEAD + ACTORS + TIE)
    written(tmp_path / "sources" / "a.toml", SOURCE + QUOTE)
    command = "sha256sum actors.toml sources/*.toml | sha256sum"
    printed = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert load_registry(tmp_path).sha256 == printed.stdout.split()[0]


def test_every_record_can_be_found_in_its_file(tmp_path):
    loaded = load_registry(written(tmp_path / "r.toml", WHOLE))
    lines = WHOLE.splitlines()
    for table, record, header in [
        ("actor", "hezbollah", "[[actor]]"),
        ("tie", "iran.arms.hezbollah", "[[tie]]"),
        ("source", "paper", "[[source]]"),
        ("quote", "paper#1", "[[source.quote]]"),
    ]:
        path, line, column = loaded.place_of(table, record)
        assert (path, lines[line - 1], column) == (tmp_path / "r.toml", header, 1)


def test_loading_writes_nothing(tmp_path):
    path = written(tmp_path / "r.toml", WHOLE)
    os.utime(path, (1, 1))
    load_registry(path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["r.toml"]
    assert path.stat().st_mtime == 1


def test_an_unreadable_registry_says_how_many_errors_it_has(tmp_path):
    with pytest.raises(RegistryError, match="2 errors"):
        load_registry(
            written(tmp_path / "r.toml", WHOLE.replace('"B"', '"Z"').replace('"state"', '"empire"'))
        )
