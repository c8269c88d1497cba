"""A canvas as an SVG picture that stands alone: text in a monospaced face, no script, no outside resource.

Each run of cells is one `<text>` element with its exact place and length, so that the picture
keeps its grid whatever face the viewer has. Colours are classes of a style sheet inside, one
for light and one for dark surroundings; ids of ties and actors stand in `data-` attributes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from axis_tui.model.clean import one_line

if TYPE_CHECKING:
    from axis_tui.drawing.cells import Canvas, Ink, Run

CELL_WIDTH, LINE_HEIGHT, FONT_SIZE = 8.4, 17, 14

_LIGHT = {
    "paper": "#fbfaf7", "ink": "#20242b", "dim": "#6b7280", "faint": "#b9bdc6", "frame": "#7a8190",
    "hierarchy": "#805300", "cooperation": "#2c6e3c", "hostility": "#a3282f", "neutral": "#5b6472",
}  # fmt: skip
_DARK = {
    "paper": "#13161c", "ink": "#d6dae2", "dim": "#8a92a0", "faint": "#4a5160", "frame": "#6b7484",
    "hierarchy": "#dcb070", "cooperation": "#8fc49a", "hostility": "#e28a8f", "neutral": "#9aa3b2",
}  # fmt: skip
_TONES = ("hierarchy", "cooperation", "hostility", "neutral")
_FACES = "'DejaVu Sans Mono','Cascadia Mono','JetBrains Mono',Menlo,Consolas,'Noto Sans Mono',monospace"


def write_svg(canvas: Canvas, title: str = "") -> str:
    """Give a canvas as the text of an SVG file."""
    wide, high = canvas.width * CELL_WIDTH, canvas.height * LINE_HEIGHT
    margin = FONT_SIZE
    box = f"{-margin} {-margin} {wide + 2 * margin:g} {high + 2 * margin:g}"
    size = f'width="{wide + 2 * margin:g}" height="{high + 2 * margin:g}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" {size} role="img">',
        f"<title>{_text(title)}</title>" if title else "",
        f"<style>{_style()}</style>",
        f'<rect class="paper" x="{-margin}" y="{-margin}" width="100%" height="100%"/>',
        '<g xml:space="preserve">',
        *(_run(run, y) for y in range(canvas.height) for run in _visible(canvas, y)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _visible(canvas: Canvas, y: int) -> Iterator[Run]:
    return (run for run in canvas.runs(y) if run.text.strip(" "))


def _run(run: Run, y: int) -> str:
    start = len(run.text) - len(run.text.lstrip(" "))
    end = len(run.text) - len(run.text.rstrip(" "))
    x = (run.x + start) * CELL_WIDTH
    cells = run.cells - start - end
    right_to_left = run.sent != run.text
    place = f'x="{x:g}" y="{y * LINE_HEIGHT + FONT_SIZE:g}" textLength="{cells * CELL_WIDTH:.6g}"'
    direction = ' style="unicode-bidi:isolate"' if right_to_left else ""
    return (
        f'<text class="{_classes(run.ink)}" {place} lengthAdjust="spacingAndGlyphs"{direction}'
        f"{_data(run.ink)}>{_text(run.text.strip(' '))}</text>"
    )


def _classes(ink: Ink) -> str:
    return f"{ink.role} {ink.tone}" if ink.tone else str(ink.role)


def _data(ink: Ink) -> str:
    actor = f" data-actor={quoteattr(one_line(ink.actor))}" if ink.actor else ""
    ties = f" data-ties={quoteattr(one_line(' '.join(ink.ties)))}" if ink.ties else ""
    return actor + ties


def _text(text: str) -> str:
    """Clean and escape a text; what XML 1.0 forbids is left out."""
    return "".join(char for char in escape(one_line(text)) if char not in "\ufffe\uffff")


def _style() -> str:
    rules = f"text{{font:{FONT_SIZE}px {_FACES};white-space:pre}}.focus,.weakest{{font-weight:bold}}"
    # The many lines of dots lie behind names and the chosen actor's ties, as they do on the screen.
    rules += f"{','.join(f'.dot.{tone}' for tone in _TONES)}{{fill-opacity:.45}}"
    dark = _colours(_DARK)
    return f"{rules}{_colours(_LIGHT)}@media(prefers-color-scheme:dark){{{dark}}}"


def _colours(colours: dict[str, str]) -> str:
    tones = "".join(f".{tone}{{fill:{colours[tone]}}}" for tone in _TONES)
    return (
        f".paper{{fill:{colours['paper']}}}text{{fill:{colours['ink']}}}"
        f".frame{{fill:{colours['frame']}}}.dim,.line,.far-name,.count,.mark,.grade{{fill:{colours['dim']}}}"
        f".dot{{fill:{colours['faint']}}}"
        f".warning{{fill:{colours['hostility']};font-weight:bold}}{tones}"
    )
