"""Other ways in which people write the same name: without its marks, or as another language spells it.

A name on record as Vučić is typed "Vucic", Müller "Mueller"; what an Arab writes with ض or ث is said
with z and s in Persian and Turkish. These are further forms of a word, of the name as of the query.
A query that nothing answers well is read once more as a German, a Turk or a Spaniard may have meant it.
"""

import unicodedata
from collections.abc import Iterator

_BARE = {letter: unicodedata.normalize("NFKD", letter)[0] for letter in "çćčĉģğķñšşșťţțžźż"}
_BARE |= {"đ": "d", "ə": "e", "ł": "l"}
"""Letters as people type them who do not have their marks on the keyboard."""

_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
"""Letters as people type them who write out two dots or a ring."""

_EASTERN = {"ض": "z", "ذ": "z", "ث": "s"}
"""Arabic letters as Persians, Turks, Kurds and Pakistanis say them."""

_TABLES = tuple(map(str.maketrans, (_BARE, _BARE | {"đ": "dj"}, _WRITTEN_OUT, _EASTERN)))


def also_written(text: str) -> Iterator[str]:
    """Yield a text in other letters, once for each way there is; none for most texts."""
    if text.isascii():
        return
    lower = unicodedata.normalize("NFC", text).lower()
    yield from dict.fromkeys(other for table in _TABLES if (other := lower.translate(table)) != lower)


_LANGUAGES = (
    (("tsch", "ch"), ("sch", "sh"), ("ch", "kh"), ("j", "y")),  # German, Scandinavian
    (("sch", "zh"), ("s", "z"), ("j", "y")),  # German again: Asis, Saporischschja
    (("z", "s"),),
    (("sz", "sh"), ("rz", "zh"), ("ch", "kh"), ("j", "y")),  # Polish
    (("c", "j"),),  # Turkish, Kurdish
    (("c", "j"), ("x", "kh")),
    (("j", "kh"), ("y", "j")),  # Spanish
    (("y", "j"),),
    (("x", "sh"), ("q", "ch")),  # Chinese, Portuguese, Albanian
    (("sj", "sh"), ("tj", "ch"), ("oe", "u"), ("j", "y")),  # Dutch, Malay of old
    (("j", "c"), ("kh", "x")),  # and the other way round: the name is Turkish or Kurdish
    (("sh", "ch"), ("j", "dj")),  # or French
)
"""What letters of one language are in the English transliteration, read from the left."""


def respelled(key: str) -> tuple[str, ...]:
    """Return a folded word as it may have been meant by people who spell in other languages."""
    words = (_replaced(key, language) for language in _LANGUAGES)
    return tuple(dict.fromkeys(word for word in words if word != key))


def _replaced(key: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """Replace letters from left to right, none twice."""
    place, parts = 0, []
    while place < len(key):
        for letters, other in pairs:
            # "ch" and "sh" are one letter each: c and s are replaced where they stand alone
            if key.startswith(letters, place) and not (
                letters in "csz" and key[place + 1 : place + 2] == "h"
            ):
                parts.append(other)
                place += len(letters)
                break
        else:
            parts.append(key[place])
            place += 1
    return "".join(parts)
