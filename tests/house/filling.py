"""Pages that people write, with parts in them that come from the code."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path


def filled(page: Path, parts: Mapping[str, Callable[[], str]]) -> str:
    """Give a page with each part between its `begin` and `end` comments as the code says it."""
    text = page.read_text("utf-8")
    for name, produce in parts.items():
        begin, end = f"<!-- begin: {name} (make docs) -->", f"<!-- end: {name} -->"
        if text.count(begin) != 1 or text.count(end) != 1:
            raise ValueError(f"{page.name} needs the part {begin} … {end} once")
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        before, after = pattern.split(text)
        text = f"{before}{begin}\n{produce()}\n{end}{after}"
    return text
