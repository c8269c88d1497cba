"""Words that do harm where they are obeyed, measured or shown as they are; and registries full of them."""

from __future__ import annotations

from tests.hostile.pieces import ACTORS, HEAD, quoted

MARKUP = {
    "closing tag": "a [/] b",
    "action": "[@click=app.quit]x[/]",
    "colour": "[red]x",
    "sic": "he [sic] said",
    "open bracket": "[b",
    "escaped bracket": "\\[/]",
    "link": "[link=file:///etc/passwd]x[/link]",
    "variable": "$primary $text-error",
    "format": "{0} {x!r} %s %(y)d",
    "html": "<b onmouseover=alert(1)>x</b> &lt; <!-- -->",
    "shell": "`id`; $(reboot) && rm -rf / | sh",
    "formula": '=HYPERLINK("http://x","y")',
    "full-width formula": "＝1+1",
    "dot keyword": "node [label=<<b>x</b>>] \\",
    "mermaid": 'end"]; click n0 "javascript:alert(1)"',
    "markdown": "[x](javascript:alert(1)) ![y](file:///etc/passwd)",
    "javascript": "javascript:alert(1)",
    "option": "--force",
    "quotes": "\"\"\" ''' \\u0041 \\",
    "xml": "]]> <!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]> &y;",
    "null words": "None null NaN true undefined",
}
"""Words that some reader of them would obey."""

LETTERS = {
    "piled marks": "Z" + "\u0301\u0300\u0302" * 40 + "algo",
    "marks alone": "\u0301" * 30,
    "enclosing marks": "a" + "\u0488" * 30,
    "grapheme joiners": "a" + "\u034f" * 30 + "b",
    "marks parted by joiners": ("\u0301" * 4 + "\u200d") * 20,
    "joiners": "👩‍👩‍👧‍👦 می‌خواهم",
    "a pile of joiners": "a" + "\u200d" * 500 + "b",
    "zero width": "a\u200b\u200b\u2060b",
    "byte order mark inside": "a\ufeffb",
    "variation selectors": "❤\ufe0f" + "\ufe0e" * 20,
    "tags": "a\U000e0041\U000e007fb",
    "line separators": "a\u2028b\u2029c",
    "annotation": "a\ufff9b\ufffac\ufffb",
    "no characters": "a\ufffe\uffff\U0001fffeb",
    "private use": "a\ue000\U000f0000b",
    "flags": "🇱🇧🇮🇷🇱",
    "arabic": "حزب الله في لبنان ١٢٣",
    "hebrew": "אסמאעיל קאאני",
    "wide": "漢字かな交じり文 한국어",
    "wide and combining": "か\u3099\u3099\u3099",
    "ligature": "﷽ ﷺ",
    "soft hyphens": "a\u00ad" * 50,
    "fillers": "\u3164\u115f\u2800x",
    "spaces": "\u00a0\u2003a\u3000\u202f",
    "tibetan": "ཧཱུྃ" * 20,
    "emoji with skin": "👍🏽👩🏾‍🚀",
    "turkish": "İıſßǅ",
    "box": "│─┘◆●▲",
}
"""Words that are hard to measure."""

BIDI = {
    f"bidi U+{ord(c):04X}": f"a{c}gnp.exe"
    for c in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
}

ESCAPED = {
    "escaped NUL": "\\u0000",
    "escaped BEL": "\\u0007",
    "escaped backspace": "\\b",
    "escaped vertical tab": "\\u000b",
    "escaped form feed": "\\f",
    "escaped return": "\\r",
    "escaped ESC": "\\u001b[2J",
    "escaped title": "\\u001b]0;owned\\u0007",
    "escaped clipboard": "\\u001b]52;c;aGk=\\u0007",
    "escaped link": "\\u001b]8;;http://x\\u001b\\\\",
    "escaped device control": "\\u001bP+q544e\\u001b\\\\",
    "escaped DEL": "\\u007f",
    "escaped CSI of C1": "\\u009b31m",
    "escaped next line": "\\u0085",
}
"""Control characters, written as TOML allows it."""


def everywhere(text: str) -> str:
    """A registry in which every text is the same."""
    words = quoted(text)
    return f"""[registry]
format = 1
title = {words}
description = {words}
[[actor_kind]]
id = "kind"
label = {words}
plural = {words}
[[tie_kind]]
id = "does"
label = {words}
inverse = {words}
[[actor]]
id = "a"
name = {words}
kind = "kind"
aliases = [{words}]
summary = {words}
[[actor]]
id = "b"
name = {words}
kind = "kind"
[[tie]]
subject = "a"
kind = "does"
object = "b"
summary = {words}
[[source]]
id = "s"
title = {words}
reliability = "B"
publisher = {words}
authors = [{words}]
url = {words}
archived = {words}
derived_from = [{words}]
notes = {words}
[[source.quote]]
id = "q"
exact = {words}
prefix = {words}
suffix = {words}
speaker = {words}
note = {words}
supports = ["a.does.b"]
"""


def hostile_registry() -> str:
    """A registry with every hostile text in it, each as a name, an alias, a summary and a quote."""
    texts = [*MARKUP.values(), *LETTERS.values(), *BIDI.values()]
    parts = [HEAD.replace('"Title"', quoted("".join(texts)[:400])), ACTORS.replace('"A"', '"Anna"')]
    for number, text in enumerate(texts):
        words = quoted(text)
        parts.append(f"""
[[actor]]
id = "x{number}"
name = {words}
kind = "person"
aliases = [{words}]
summary = {words}
[[tie]]
id = "t{number}"
subject = "a"
kind = "arms"
object = "x{number}"
summary = {words}
[[source]]
id = "s{number}"
title = {words}
reliability = "B"
publisher = {words}
url = {words}
[[source.quote]]
id = "q"
exact = {words}
speaker = {words}
note = {words}
supports = ["t{number}"]
""")
    return "".join(parts)
