"""The codes of problems: stable names that scripts and documentation may rely on."""

from __future__ import annotations

ERRORS: dict[str, str] = {
    "bad-date": "a date that is no date, or an interval that ends before it begins",
    "bad-format": "a format version that this program does not read",
    "bad-id": "an id with other characters than an id may have",
    "bad-value": "a value outside its vocabulary: a grade, tone, country, language, digest, address or glyph",
    "control-character": "a control character in a text; newline and tab may stand in prose and quotes",
    "dangling-actor": "the id of an actor that nobody entered",
    "dangling-kind": "a kind of actor or tie that is neither built in nor declared",
    "dangling-tie": "the id of a tie that nobody entered",
    "date-order": "an end before its beginning",
    "duplicate-id": "an id that another record of the kind has already",
    "duplicate-table": "a second [registry]",
    "empty-text": "a text that says nothing: of a required key, an inverse, or one of a list of names",
    "missing-file": "no such file or folder, or a folder without actors.toml",
    "missing-key": "a key that the record needs",
    "missing-table": "no [registry]",
    "not-toml": "text that is not TOML 1.0",
    "not-utf-8": "bytes that are not UTF-8",
    "quote-too-long": "a quote of more than 60 words",
    "quote-without-tie": "a quote that bears on no tie",
    "self-tie": "a tie with the same actor at both ends",
    "tie-without-quote": "a tie that no quote bears on; only a warning in an imported registry",
    "too-large": "a file over the size limit",
    "unknown-key": "a key that the table does not have",
    "unknown-table": "a table that the format does not have",
    "unreadable-file": "a file that cannot be opened or is no regular file, or a pipe that gave nothing",
    "wrong-type": "a value of another type than the key takes",
}
"""What keeps a registry from loading."""

WARNINGS: dict[str, str] = {
    "actor-without-ties": "an actor that no tie names",
    "ambiguous-alias": "a name that two actors share; a search shows both",
    "bidi-control": "characters that change the direction of text around them; shown as marks",
    "look-alike-ids": "two ids that differ only by case or are easily taken for one another",
    "misspelt-source": "free text in `derived_from` that is nearly the id of a source",
    "same-triple": "two ties that share subject, kind and object, or say the same from either end",
    "shared-quote": "the same words quoted twice",
}
"""What a curator should look at."""
