"""The JSON Schema says what the loader says."""

import json

import jsonschema
import pytest
import tomli

from axis_tui.loading import check_registry
from axis_tui.loading.schema import registry_schema
from axis_tui.model.problems import Severity
from tests.house.paths import DATA, ROOT

BROKEN = ROOT / "tests" / "registries" / "broken"
SEEN_BY_A_SCHEMA = {"unknown-key", "unknown-table", "missing-key", "bad-id", "bad-value"}


def told(document):
    # JSON has no dates: editors show a schema the dates of a TOML file as strings.
    plain = json.loads(json.dumps(document, default=str))
    return list(jsonschema.Draft202012Validator(registry_schema()).iter_errors(plain))


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(registry_schema())


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: path.name)
def test_the_bundled_registry_satisfies_the_schema(path):
    document = tomli.loads(path.read_text("utf-8"))
    assert told(document) == []


TOML = sorted(path for path in BROKEN.glob("*/*.toml") if path.parent.name not in ("not-toml", "not-utf-8"))
BEYOND_A_SCHEMA = {"tie-kind-without-inverse", "wide-glyph"}
"""What takes more than a look at one key: whether another one stands beside it, and how wide a sign is."""


@pytest.mark.parametrize("path", TOML, ids=lambda path: path.stem)
def test_what_the_schema_refuses_the_loader_refuses_too(path):
    problems = check_registry(path)
    codes = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    refused = bool(told(tomli.loads(path.read_text("utf-8-sig"))))
    assert codes or not refused
    if codes and codes <= SEEN_BY_A_SCHEMA and path.stem not in BEYOND_A_SCHEMA:
        assert refused


@pytest.mark.parametrize("symmetric", [True, False])
def test_the_schema_refuses_an_inverse_that_says_nothing(symmetric):
    kind = {"id": "meets", "label": "meets", "symmetric": symmetric}
    head = {"registry": {"format": 1, "title": "t"}}
    assert [found.validator for found in told(head | {"tie_kind": [kind | {"inverse": ""}]})] == ["minLength"]
    assert told(head | {"tie_kind": [kind | {"inverse": "is met by"}]}) == []
