"""Other ways to search names, for comparison: each takes folded names and returns numbers of names."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from axis_tui.search import NameIndex
from axis_tui.search.named import Named
from axis_tui.search.query import tidy

Search = Callable[[str], list[str]]
"""Takes a query and returns names, best first."""

FOUND = 10


def ours(named: Sequence[Named]) -> Search:
    """This package."""
    index = NameIndex(named)
    return lambda query: [hit.id for hit in index.search(query, FOUND)]


def wratio(named: Sequence[Named]) -> Search:
    """RapidFuzz's WRatio over folded names."""
    from rapidfuzz import fuzz, process

    folded = [tidy(one.id) for one in named]

    def search(query: str) -> list[str]:
        hits = process.extract(tidy(query), folded, scorer=fuzz.WRatio, limit=FOUND, score_cutoff=70)
        return [named[hit[2]].id for hit in hits]

    return search


def trigrams(named: Sequence[Named]) -> Search:
    """An index of trigrams of folded names, ranked by the share of trigrams in common."""
    numbers: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    sizes = np.zeros(len(named))
    for place, one in enumerate(named):
        own = _trigrams(tidy(one.id))
        sizes[place] = len(own)
        pairs += [(numbers.setdefault(trigram, len(numbers)), place) for trigram in own]
    table = np.array(sorted(pairs), dtype=np.int64)
    starts = np.searchsorted(table[:, 0], np.arange(len(numbers) + 1))
    places = table[:, 1].copy()

    def search(query: str) -> list[str]:
        own = _trigrams(tidy(query))
        parts = [places[starts[numbers[t]] : starts[numbers[t] + 1]] for t in own if t in numbers]
        if not parts:
            return []
        shared = np.bincount(np.concatenate(parts), minlength=len(named))
        merit = 2 * shared / (sizes + len(own))
        best = np.argpartition(-merit, FOUND)[:FOUND]
        best = best[np.argsort(-merit[best], kind="stable")]
        return [named[place].id for place in best if merit[place] >= 0.3]

    return search


def _trigrams(text: str) -> set[str]:
    """Return the trigrams of a text, its ends counted."""
    padded = f"  {text} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def fzf(named: Sequence[Named]) -> Search | None:
    """Run fzf over folded names, a process for each query; None if it is not installed."""
    if shutil.which("fzf") is None:
        return None
    back = {tidy(one.id): one.id for one in reversed(named)}
    path = Path(tempfile.mkdtemp()) / "names"
    path.write_text("\n".join(tidy(one.id) for one in named) + "\n", encoding="utf-8")

    def search(query: str) -> list[str]:
        with path.open() as stream:
            run = subprocess.run(
                ["fzf", "--filter", tidy(query)], stdin=stream, capture_output=True, text=True, check=False
            )
        return [back[line] for line in run.stdout.splitlines()[:FOUND]]

    return search


def tantivy(named: Sequence[Named]) -> Search | None:
    """Search folded names by tantivy's n-grams of two and three letters; None if it is not installed."""
    try:
        import tantivy as library
    except ImportError:
        return None
    analyzer = library.TextAnalyzerBuilder(library.Tokenizer.ngram(2, 3, False)).build()
    builder = library.SchemaBuilder()
    builder.add_text_field("name", tokenizer_name="pairs")
    builder.add_unsigned_field("place", stored=True)
    schema = builder.build()
    index = library.Index(schema)
    index.register_tokenizer("pairs", analyzer)
    writer = index.writer(50_000_000, 1)
    for place, one in enumerate(named):
        writer.add_document(library.Document(name=tidy(one.id), place=place))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(query: str) -> list[str]:
        grams = set(analyzer.analyze(tidy(query)))
        terms = [(library.Occur.Should, library.Query.term_query(schema, "name", gram)) for gram in grams]
        hits = searcher.search(library.Query.boolean_query(terms), FOUND).hits
        return [named[searcher.doc(address)["place"][0]].id for _, address in hits]

    return search


def textual_matcher(named: Sequence[Named]) -> Search:
    """Rank with the matcher of Textual's command palette over folded names."""
    from textual.fuzzy import Matcher

    folded = [tidy(one.id) for one in named]

    def search(query: str) -> list[str]:
        matcher = Matcher(tidy(query))
        scored = [(score, place) for place, name in enumerate(folded) if (score := matcher.match(name)) > 0]
        scored.sort(key=lambda pair: (-pair[0], pair[1]))
        return [named[place].id for _, place in scored[:FOUND]]

    return search
