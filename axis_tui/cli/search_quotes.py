"""Quotes by their words, for `axis-tui search --quotes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axis_tui.cli.cells import columns, wrapped
from axis_tui.cli.writer import out
from axis_tui.model.captions import sentence
from axis_tui.model.clean import one_line
from axis_tui.model.grades import grade
from axis_tui.model.registry import Registry

if TYPE_CHECKING:
    from axis_tui.search import PassageHit


class QuoteSearch:
    """The quotes of a registry, ready to be searched."""

    def __init__(self, registry: Registry) -> None:
        """Index the words of every quote."""
        from axis_tui.search import PassageIndex

        self._registry = registry
        self._index = PassageIndex((ref, quote.exact) for ref, (_, quote) in registry.quotes.items())

    def find(self, query: str, limit: int) -> list[PassageHit]:
        """Find the quotes that hold most of the words, best first."""
        return self._index.search(query, limit=limit)

    def plain(self, hit: PassageHit) -> dict[str, Any]:
        """Give a hit as JSON has it; spans are ranges of the text's characters that matched."""
        source, quote = self._registry.quotes[hit.key]
        return {
            "quote": hit.key,
            "source": source.id,
            "tie_ids": list(quote.tie_ids),
            "text": quote.exact,
            "spans": [list(span) for span in hit.spans],
            "score": hit.score,
        }

    def write(self, hits: list[PassageHit], indent: str) -> None:
        """Write each quote with its source, its grade and what it bears on."""
        for hit in hits:
            source, quote = self._registry.quotes[hit.key]
            out(wrapped(f"“{quote.exact}”", indent=indent, hang=f"{indent} "))
            letters = grade(source.reliability, quote.credibility)
            out(wrapped(f"{letters} · {one_line(source.credit)} · {hit.key}", indent=f"{indent}  "))
            ties = self._registry.ties
            rows = [(stance.value, sentence(self._registry, ties[id]), id) for stance, id in quote.stances()]
            for line in columns(rows, indent=f"{indent}  "):
                out(line)
