"""What docs/ says of keys and formats is what the code says."""

from __future__ import annotations

import pytest

from tests.house.generate import DOCS, GENERATED


@pytest.mark.skipif(not GENERATED, reason="no document is generated from the code yet")
def test_every_generated_document_is_as_the_code_says() -> None:
    for name, produce in GENERATED.items():
        path = DOCS / name
        assert path.exists(), f"docs/{name} is missing: run `make docs` and commit it"
        assert path.read_text("utf-8") == produce(), f"docs/{name} is out of date: run `make docs`"
