"""Sources and their quotes: documents, and the stored words that bear on ties."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from axis_tui.model.dates import Date
from axis_tui.model.grades import grade, grade_rank, grade_words, judged_words


class Stance(StrEnum):
    """What a quote does for a claim."""

    SUPPORTS = "supports"
    QUALIFIES = "qualifies"
    DISPUTES = "disputes"


class Quote(msgspec.Struct, frozen=True):
    """Words of a document, verbatim, and the ties on which they bear."""

    id: str
    """Unique within its source; elsewhere written `source-id#quote-id`."""
    exact: str
    """The words, character for character (a W3C TextQuoteSelector's `exact`)."""
    prefix: str = ""
    suffix: str = ""
    speaker: str = ""
    """Who says it, in words."""
    speaker_actor: str | None = None
    """The speaker's actor id, where the speaker is an actor."""
    credibility: int | None = None
    """Admiralty grade of the information, 1 to 6."""
    date: Date | None = None
    """When it was said, or of what time it speaks; which of the two, a registry does not tell."""
    supports: tuple[str, ...] = ()
    qualifies: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    note: str = ""
    """The curator's note; shown beside the quote, never inside it."""

    @property
    def tie_ids(self) -> tuple[str, ...]:
        """The ties on which the quote bears, each once, in stored order."""
        return tuple(dict.fromkeys(self.supports + self.qualifies + self.disputes))

    @property
    def time_words(self) -> str:
        """Say what its date may be: "time said or spoken of: 3 January 2020"; empty where it has none."""
        return f"time said or spoken of: {self.date.words}" if self.date else ""

    def stances(self) -> Iterator[tuple[Stance, str]]:
        """Give each stance that the quote takes, with the id of its tie."""
        for stance in Stance:
            for tie_id in getattr(self, stance.value):
                yield stance, tie_id


class Source(msgspec.Struct, frozen=True):
    """A document that was read, with the quotes taken from it."""

    id: str
    title: str
    reliability: str
    """Admiralty grade of the source, "A" to "F"."""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: Date | None = None
    retrieved: str = ""
    url: str = ""
    archived: str = ""
    language: str = ""
    derived_from: tuple[str, ...] = ()
    """What it copies, translates or summarises: source ids or free text."""
    sha256: str = ""
    """Of the UTF-8 bytes of the text that the quotes were checked against."""
    notes: str = ""
    quotes: tuple[Quote, ...] = ()

    @property
    def credit(self) -> str:
        """Who published it and when, in one line: "The National, 3 January 2024"."""
        when = self.published.words if self.published else "undated"
        return f"{self.publisher or self.title}, {when}"


class Evidence(msgspec.Struct, frozen=True):
    """One quote as it bears on one tie."""

    tie_id: str
    stance: Stance
    quote: Quote
    source: Source

    @property
    def ref(self) -> str:
        """The quote's name in the registry: `source-id#quote-id`."""
        return quote_ref(self.source.id, self.quote.id)

    @property
    def grade(self) -> str:
        """Both Admiralty grades as one sign: "B2"."""
        return grade(self.source.reliability, self.quote.credibility)

    @property
    def grade_words(self) -> str:
        """Both Admiralty grades in words."""
        return grade_words(self.source.reliability, self.quote.credibility)

    @property
    def judged_words(self) -> str:
        """The same for a reader: that others confirm it is the curator's judgement, and no count."""
        return judged_words(self.source.reliability, self.quote.credibility)

    @property
    def rank(self) -> int:
        """Where the grade stands from best (0) to worst."""
        return grade_rank(self.source.reliability, self.quote.credibility)


def quote_ref(source_id: str, quote_id: str) -> str:
    """Write the name by which a quote is known outside its source."""
    return f"{source_id}#{quote_id}"
