"""The registry format, version 1, as one table: every table of a registry and every key in it.

Validation, the JSON Schema that `axis-tui schema` prints and the tables of docs/registry.md
are all derived from here.
"""

from __future__ import annotations

from axis_tui.loading.table import Key, Table, Type
from axis_tui.model.grades import CREDIBILITY, RELIABILITY
from axis_tui.model.kinds import Tone

MOST_WORDS = 60
"""Words that a quote may have; longer ones would copy the document rather than cite it."""

_SINCE = Key("since", Type.DATE, "When it began.")

_UNTIL = Key("until", Type.DATE, "When it ended.")

REGISTRY = Table(
    "registry",
    "The registry itself; stands once.",
    (
        Key("format", Type.NUMBER, "The version of this format: 1.", required=True),
        Key("title", Type.TEXT, "What the registry is called.", required=True),
        Key("description", Type.PROSE, "What it maps and how it was made."),
        Key("language", Type.LANGUAGE, "The language of the curator's words; English where not given."),
        Key(
            "imported",
            Type.FLAG,
            "True for a network brought in from elsewhere: a tie without a quote is then only a warning.",
        ),
    ),
    repeated=False,
)

DERIVED = Table(
    "registry.derived",
    "Written by the program into a subgraph: where it comes from.",
    (
        Key("title", Type.TEXT, "The parent's title."),
        Key("sha256", Type.DIGEST, "The parent's fingerprint."),
        Key("selection", Type.TEXT, "The options of the command that would choose the same again."),
        Key("exported", Type.MOMENT, "When it was written."),
        Key("program", Type.TEXT, "The program and version that wrote it."),
    ),
    repeated=False,
)

ACTOR_KIND = Table(
    "actor_kind",
    "A kind of actor, added to the built-in vocabulary or replacing an entry by its id.",
    (
        Key("id", Type.ID, "The kind's id.", required=True),
        Key("label", Type.TEXT, "Singular: “armed group”.", required=True),
        Key("plural", Type.TEXT, "Plural: “armed groups”; the label with “s” where not given."),
        Key("glyph", Type.GLYPH, "One terminal cell that stands for the kind; “•” where not given."),
        Key("ascii", Type.LETTER, "Its twin for terminals without the glyph; “?” where not given."),
    ),
)

TIE_KIND = Table(
    "tie_kind",
    "A kind of tie, added to the built-in vocabulary or replacing an entry by its id.",
    (
        Key("id", Type.ID, "The kind's id.", required=True),
        Key("label", Type.TEXT, "Read from subject to object: “commands”.", required=True),
        Key(
            "inverse",
            Type.TEXT,
            "Read from object to subject: “is commanded by”. Required unless the kind is symmetric.",
        ),
        Key("symmetric", Type.FLAG, "True where both ends play the same part."),
        Key("tone", Type.TEXT, "What the tie says of the two: neutral where not given.", choices=tuple(Tone)),
    ),
)

ACTOR = Table(
    "actor",
    "A person, group, body or state that takes part in ties.",
    (
        Key("id", Type.ID, "Unique in the registry; never changes.", required=True),
        Key("name", Type.TEXT, "The name that is shown.", required=True),
        Key("kind", Type.ID, "The id of an actor kind.", required=True),
        Key("aliases", Type.TEXTS, "Other names: spellings, acronyms, other scripts."),
        Key("summary", Type.PROSE, "One or two neutral sentences in the curator's own words."),
        Key("countries", Type.COUNTRIES, "ISO 3166-1 alpha-2 codes."),
        _SINCE,
        _UNTIL,
        Key("same_as", Type.LINKS, "Identifiers elsewhere, “scheme:id”; only ones that were checked."),
    ),
)

TIE = Table(
    "tie",
    "A claim about two actors.",
    (
        Key(
            "id",
            Type.FREE_ID,
            "`subject.kind.object` where not given; needed where two ties share all.",
        ),
        Key("subject", Type.ID, "The actor of whom the claim speaks.", required=True),
        Key("kind", Type.ID, "The id of a tie kind.", required=True),
        Key("object", Type.ID, "The other actor.", required=True),
        _SINCE,
        _UNTIL,
        Key("summary", Type.PROSE, "One neutral sentence."),
    ),
)

SOURCE = Table(
    "source",
    "A document that quotes are taken from.",
    (
        Key("id", Type.ID, "Unique among sources.", required=True),
        Key("title", Type.TEXT, "The document's title.", required=True),
        Key("publisher", Type.TEXT, "Who published it."),
        Key("authors", Type.TEXTS, "Who wrote it."),
        Key("published", Type.DATE, "When it was published."),
        Key("retrieved", Type.DAY, "When it was read."),
        Key("url", Type.TEXT, "Where it stands."),
        Key("archived", Type.TEXT, "Where an archived copy stands."),
        Key("language", Type.LANGUAGE, "The document's language."),
        Key(
            "reliability",
            Type.TEXT,
            "Admiralty grade of the source, A (completely reliable) to F (cannot be judged).",
            required=True,
            choices=tuple(RELIABILITY),
        ),
        Key("derived_from", Type.TEXTS, "What it copies, translates or summarises: source ids or free text."),
        Key("sha256", Type.DIGEST, "Of the UTF-8 bytes of the text that the quotes were checked against."),
        Key("notes", Type.PROSE, "What a reader should know of it."),
    ),
)

QUOTE = Table(
    "source.quote",
    "Words of that document, verbatim.",
    (
        Key("id", Type.FREE_ID, "Unique within its source; elsewhere `source-id#quote-id`.", required=True),
        Key("exact", Type.PROSE, f"The words, character for character; at most {MOST_WORDS}.", required=True),
        Key("prefix", Type.PROSE, "The words before, where `exact` occurs more than once in the text."),
        Key("suffix", Type.PROSE, "The words after, likewise."),
        Key("speaker", Type.TEXT, "Who says it, in words."),
        Key("speaker_actor", Type.ID, "The speaker's actor id, where the speaker is an actor."),
        Key(
            "credibility",
            Type.NUMBER,
            "Admiralty grade of the information, 1 (confirmed) to 6 (cannot be judged).",
            choices=tuple(CREDIBILITY),
        ),
        Key("date", Type.DATE, "When it was said or of what it speaks."),
        Key("supports", Type.IDS, "Ties that these words assert."),
        Key("qualifies", Type.IDS, "Ties that they hedge or limit."),
        Key("disputes", Type.IDS, "Ties that they deny."),
        Key("note", Type.PROSE, "The curator's note; shown beside the quote, never inside it."),
    ),
)

TABLES = (REGISTRY, DERIVED, ACTOR_KIND, TIE_KIND, ACTOR, TIE, SOURCE, QUOTE)
"""Every table, in the order in which documentation shows them."""
