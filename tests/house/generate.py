"""Documents that are written from the code: `make docs` writes them, a test compares them.

Each entry of GENERATED is a path in docs/ and the function that returns its whole text, so that what
is said of keys and formats cannot drift from what the program does.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.house.command_line_reference import command_line_page, formats_page
from tests.house.contested_page import contested_page
from tests.house.filter_reference import filters_page
from tests.house.keys_reference import keys_markdown
from tests.house.paths import ROOT
from tests.house.registry_reference import registry_page
from tests.house.view_reference import views_page

GENERATED: dict[str, Callable[[], str]] = {
    "command-line.md": command_line_page,
    "contested.md": contested_page,
    "filters.md": filters_page,
    "formats.md": formats_page,
    "keys.md": keys_markdown,
    "registry.md": registry_page,
    "views.md": views_page,
}

DOCS = ROOT / "docs"


def main() -> int:
    """Write every generated document that is not already as the code says; name those written."""
    written = []
    for name, produce in GENERATED.items():
        path, text = DOCS / name, produce()
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            written.append(name)
    sys.stdout.write(f"{len(GENERATED)} generated, written: {', '.join(written) or 'none'}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
