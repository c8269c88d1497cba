"""The registry's own format, version 1, as TOML 1.0: a registry to bytes, losing nothing but comments.

Each table is written flat, with the keys that loading knows, in the order in which it knows
them; what is empty or only says the default is left out. C1 controls, bidirectional controls
and line separators are written as escapes, so that an editor or `cat` shows what is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import tomli_w

from axis_tui.export.document import Values, registry_values, ties_values, values_of
from axis_tui.loading import tables
from axis_tui.loading.table import Table
from axis_tui.model.clean import BIDI_CONTROLS
from axis_tui.model.registry import Registry

# tomli-w writes every string as a basic string, in which an escape is right wherever a character is.
_BETTER_ESCAPED = re.compile(
    "[\x7f-\x9f\u2028\u2029\ufeff\ufff9-\ufffb\U000e0000-\U000e007f" + BIDI_CONTROLS + "]"
)


def registry_toml(registry: Registry) -> bytes:
    """Write a registry as one TOML file; loading it gives an equal registry, in the same order."""
    text = "\n".join(_tables(registry))
    return _BETTER_ESCAPED.sub(_escape, text).encode("utf-8")


def _tables(registry: Registry) -> Iterator[str]:
    """Give each table of the file, headed and ending with a newline."""
    yield _written(tables.REGISTRY, registry_values(registry))
    if registry.derived is not None:
        yield _written(tables.DERIVED, values_of(tables.DERIVED, registry.derived))
    for actor_kind in registry.own_actor_kinds:
        yield _written(tables.ACTOR_KIND, values_of(tables.ACTOR_KIND, actor_kind))
    for tie_kind in registry.own_tie_kinds:
        yield _written(tables.TIE_KIND, values_of(tables.TIE_KIND, tie_kind))
    for actor in registry.actors.values():
        yield _written(tables.ACTOR, values_of(tables.ACTOR, actor))
    for values in ties_values(registry):
        yield _written(tables.TIE, values)
    for source in registry.sources.values():
        yield _written(tables.SOURCE, values_of(tables.SOURCE, source))
        for quote in source.quotes:
            yield _written(tables.QUOTE, values_of(tables.QUOTE, quote))


def _written(table: Table, values: Values) -> str:
    # tomli-w alone would put small tables inline; each gets its own header here.
    return f"{table.header}\n{tomli_w.dumps(values)}"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
