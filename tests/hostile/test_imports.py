"""Broken and hostile files of other formats: a registry that loads or a refusal, never half a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from axis_tui.loading import load_registry
from tests.hostile.harm import raw_in, said_by

GRAPHML = (
    '<?xml version="1.0"?>{}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    '<graph edgedefault="directed">{}</graph></graphml>'
)
REGISTRY = '{{"registry": {{"format": 1, "title": "x"}}, {}}}'

REFUSED: dict[str, str | bytes] = {
    "entities.graphml": '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><graphml/>',
    "fetched.graphml": GRAPHML.format(
        '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>', '<node id="&y;"/>'
    ),
    "deep.graphml": GRAPHML.format("", '<node id="a">' + "<data>" * 100_000),
    "deep and closed.gexf": "<gexf>" * 6_000 + "</gexf>" * 6_000,
    "twice.graphml": GRAPHML.format("", '<node id="a"/><node id="a"/>'),
    "dangling.graphml": GRAPHML.format("", '<node id="a"/><edge source="a" target="b"/>'),
    "no end.graphml": GRAPHML.format("", '<node id="a"/><edge source="a"/>'),
    "no id.graphml": GRAPHML.format("", "<node/>"),
    "control.graphml": GRAPHML.format("", '<node id="a&#x1b;"/>'),
    "UTF-16.graphml": GRAPHML.format("", '<node id="a"/>').encode("utf-16"),
    "compressed.graphml": b"\x1f\x8b\x08\x00",
    "nothing.gexf": "<gexf/>",
    "no ids.gexf": "<gexf><graph><nodes><node/></nodes></graph></gexf>",
    "deep lists.json": "[" * 100_000,
    "deep objects.json": '{"a":' * 100_000,
    "not a number.json": REGISTRY.format('"actor": [{"id": NaN}]'),
    "infinite.json": REGISTRY.format('"actor": [{"id": 1e999}]'),
    "huge.json": REGISTRY.format('"actor": [{"id": ' + "9" * 5_000 + "}]"),
    "half a pair.json": '{"registry": {"format": 1, "title": "\\ud800"}}',
    "null.json": '{"registry": null, "actor": [null]}',
    "escape.json": REGISTRY.format('"actor": [{"id": "a", "name": "\\u001b[2J", "kind": "person"}]'),
    "a key twice.json": REGISTRY.format('"actor": [], "actor": [{"id": "a"}]'),
    "a hostile key twice.json": REGISTRY.format('"\\u001b[2J[/]": 1, "\\u001b[2J[/]": 2'),
    "a huge key twice.json": REGISTRY.format(f'"{"k" * 1_000_000}": 1, ' * 2 + '"z": 1'),
    "empty.json": "",
    "a list.json": "[]",
    "empty.csv": "",
    "an endless cell.csv": "subject,object\na," + "b" * 200_000,
    "an open quotation.csv": 'subject,object\na,b\n"' + "x" * 300_000,
    "a cell too few.csv": "subject,object\na\n",
    "a cell too many.csv": "subject,object\na,b,c,d\n",
}

TAKEN: dict[str, str] = {
    "text between many elements.graphml": GRAPHML.format("", '<node id="a"/>' + "text<desc/>" * 200_000),
    "markup.graphml": GRAPHML.format(
        "", '<node id="[/]&#x202e;"/><node id="b"/><edge source="[/]&#x202e;" target="b"/>'
    ),
    "C1.graphml": GRAPHML.format("", '<node id="a&#x9b;31m"/>'),
    "ids of one shape.graphml": GRAPHML.format(
        "", "".join(f'<node id="{chr(0x4E00 + n)}"/>' for n in range(3_000))
    ),
    "NUL.csv": "subject,object\na,\0b\n",
    "a mark before.csv": "\ufeffsubject,object\na,b\n",
    "formulas.csv": "subject,object\n'=1+1,\"=cmd|' /C calc'!A0\"\n",
    "one tie 6,000 times.csv": "subject,object\n" + "a,b\n" * 6_000,
    "to itself.csv": "subject,object\na,a\n",
    "hostile names.csv": "subject,object\n[@click=app.quit]x[/],../../etc/passwd\n",
}


def imported(folder: Path, name: str, data: str | bytes) -> tuple[int, str, Path]:
    path, made = folder / name, folder / "made.toml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    status, out, err = said_by("import", str(path), "-o", str(made))
    assert not raw_in(out + err)
    assert "Traceback" not in out + err
    assert sorted(entry.name for entry in folder.iterdir()) == sorted(
        [name, *(["made.toml"] * made.exists())]
    )
    return status, err, made


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_network_is_refused_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    status, err, made = imported(tmp_path, name, REFUSED[name])
    assert status == 2
    assert 20 < len(err) < 2_000
    assert not made.exists()


@pytest.mark.parametrize("name", TAKEN)
def test_a_network_that_means_harm_becomes_a_registry_that_does_none(name: str, tmp_path: Path) -> None:
    status, _, made = imported(tmp_path, name, TAKEN[name])
    assert status == 0
    assert load_registry(made).registry.imported
    assert not raw_in(made.read_text("utf-8"))
