"""Texts that a terminal, a spreadsheet or an eye would take for something else."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.pieces import HEAD, WHOLE, dated
from tests.hostile.words import BIDI, ESCAPED, LETTERS, MARKUP, everywhere

FIELDS = {
    "title of the registry": "[registry]\nformat = 1\ntitle = {}\n",
    "description": HEAD + "description = {}\n",
    "label of a kind": HEAD + '[[actor_kind]]\nid = "k"\nlabel = {}\n',
    "plural of a kind": HEAD + '[[actor_kind]]\nid = "k"\nlabel = "K"\nplural = {}\n',
    "label of a tie kind": HEAD + '[[tie_kind]]\nid = "k"\nlabel = {}\ninverse = "x"\n',
    "inverse of a tie kind": HEAD + '[[tie_kind]]\nid = "k"\nlabel = "x"\ninverse = {}\n',
    "name": HEAD + '[[actor]]\nid = "z"\nname = {}\nkind = "person"\n',
    "alias": HEAD + '[[actor]]\nid = "z"\nname = "Z"\nkind = "person"\naliases = ["x", {}]\n',
    "summary": HEAD + '[[actor]]\nid = "z"\nname = "Z"\nkind = "person"\nsummary = {}\n',
    "source title": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = {}\n',
    "publisher": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\npublisher = {}\n',
    "author": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nauthors = [{}]\n',
    "url": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nurl = {}\n',
    "archived": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\narchived = {}\n',
    "derived from": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nderived_from = [{}]\n',
    "notes": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nnotes = {}\n',
    "retrieved": HEAD + '[[source]]\nid = "s"\nreliability = "A"\ntitle = "S"\nretrieved = {}\n',
}
"""Every key that takes text, in a registry where it stands alone, with a place for the text."""

QUOTE_FIELDS = {key: WHOLE + f"{key} = {{}}\n" for key in ("prefix", "suffix", "speaker", "note")} | {
    "exact": WHOLE.replace('"Words."', "{}")
}


def texts() -> Iterator[tuple[str, str, str]]:
    for name, text in (MARKUP | LETTERS | BIDI).items():
        yield name, "", everywhere(text)
    for name, text in ESCAPED.items():
        yield name, "control-character", WHOLE.replace('"A"', f'"a{text}b"')
    for field, template in (FIELDS | QUOTE_FIELDS).items():
        yield f"escape in {field}", "control-character", template.replace("{}", '"x\\u001b[2Jy"')
    for name, char in (("ESC", "\x1b"), ("NUL", "\0"), ("BEL", "\a"), ("DEL", "\x7f"), ("CR", "\r")):
        yield f"raw {name} in a string", "not-toml", WHOLE.replace('"A"', f'"a{char}b"')
        yield f"raw {name} in a comment", "not-toml", WHOLE + f"# a{char}b\n"
        yield f"raw {name} as a key", "not-toml", WHOLE + f"a{char}b = 1\n"
    yield "raw CSI of C1 in a string", "control-character", WHOLE.replace('"A"', '"a\x9b31mb"')
    yield "raw CSI of C1 in a comment", "", WHOLE + "# a\x9b31mb\n"
    yield "escape in a key", "unknown-key", WHOLE + '"\\u001b[2J" = 1\n'
    yield "escape in a table", "unknown-table", WHOLE + '["\\u001b]0;x\\u0007"]\n'
    yield "escape in an id", "bad-id", WHOLE.replace('"a"', '"a\\u001b[2J"')
    yield "escape in a tie's id", "bad-id", WHOLE.replace("[[tie]]", '[[tie]]\nid = "a\\u001b[2J"')
    yield "escape in a kind", "bad-id", WHOLE.replace('"person"', '"per\\u001bson"')
    yield "escape in a date", "bad-date", dated("since", '"2024\\u001b[2J"')
    yield "escape in a country", "control-character", WHOLE.replace('"A"', '"A"\ncountries = ["\\u001b"]')
    yield (
        "escape as a glyph",
        "control-character",
        WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="\\u001b"\n',
    )
    yield "a mark as a glyph", "bad-value", WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="\\u0301"\n'
    yield (
        "a direction as a glyph",
        "bad-value",
        WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="\\u202e"\n',
    )
    yield "a wide glyph", "bad-value", WHOLE + '[[actor_kind]]\nid="k"\nlabel="k"\nglyph="漢"\n'
    yield "half a pair of surrogates", "not-toml", WHOLE.replace('"A"', '"\\uD800"')
    yield "beyond Unicode", "not-toml", WHOLE.replace('"A"', '"\\U00110000"')
    yield "an escape of TOML 1.1", "not-toml", WHOLE.replace('"A"', '"\\e[2J"')
