"""A registry as one JSON document: the tables and keys of its TOML, which `axis-tui schema` describes.

Loses nothing. Every tie has its id, so that programs need not work it out.
"""

from __future__ import annotations

import json
import re
from typing import Any

from axis_tui.export.document import Values, registry_values, values_of
from axis_tui.export.json_reading import read_json
from axis_tui.export.reading import Unreadable
from axis_tui.loading import tables
from axis_tui.model.clean import BIDI_CONTROLS
from axis_tui.model.registry import Registry

_BETTER_ESCAPED = re.compile(
    "[\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f" + BIDI_CONTROLS + "]"
)


def registry_json(registry: Registry) -> bytes:
    """Write a registry as JSON, in UTF-8."""
    head = registry_values(registry)
    if registry.derived is not None:
        stamp = values_of(tables.DERIVED, registry.derived)
        if "exported" in stamp:
            stamp["exported"] = registry.derived.exported
        head["derived"] = stamp
    document: Values = {
        "registry": head,
        "actor_kind": [values_of(tables.ACTOR_KIND, kind) for kind in registry.own_actor_kinds],
        "tie_kind": [values_of(tables.TIE_KIND, kind) for kind in registry.own_tie_kinds],
        "actor": [values_of(tables.ACTOR, actor) for actor in registry.actors.values()],
        "tie": [values_of(tables.TIE, tie) for tie in registry.ties.values()],
        "source": [
            {
                **values_of(tables.SOURCE, source),
                "quote": [values_of(tables.QUOTE, quote) for quote in source.quotes],
            }
            for source in registry.sources.values()
        ],
    }
    return (json_text({key: value for key, value in document.items() if value}, indent=2) + "\n").encode()


def json_toml(text: str) -> bytes:
    """Give a registry written as JSON as TOML that can be loaded; raises Unreadable where it is none."""
    import tomli_w

    document = read_json(text, _refuse)
    if not isinstance(document, dict) or "registry" not in document:
        raise Unreadable("this is JSON, but no registry: it has no key “registry”")
    try:
        return tomli_w.dumps(document).encode("utf-8")
    except RecursionError as error:
        raise Unreadable("its values are nested too deeply") from error
    except (TypeError, ValueError) as error:
        raise Unreadable(f"it holds what no registry can: {error}") from error


def is_registry(text: str) -> bool:
    """Tell whether JSON is meant to be a registry; raises Unreadable where it is no JSON."""
    document = read_json(text, str)
    return isinstance(document, dict) and "registry" in document


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")


def json_text(value: Any, *, indent: int | None = None, ascii_only: bool = False) -> str:
    """Write a value as JSON, every string as it is; what steers terminals stands as an escape."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    return _BETTER_ESCAPED.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
