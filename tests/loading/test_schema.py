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


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*/*.toml")), ids=lambda path: path.stem)
def test_what_the_schema_refuses_the_loader_refuses_too(path):
    problems = check_registry(path)
    codes = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    if codes & {"not-toml", "not-utf-8"}:
        return
    refused = bool(told(tomli.loads(path.read_text("utf-8-sig"))))
    if refused:
        assert codes
    if codes <= SEEN_BY_A_SCHEMA and codes and path.stem != "tie-kind-without-inverse":
        assert refused or "wide-glyph" in path.stem
