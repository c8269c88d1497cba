"""Small rules that a reviewer should not have to remember."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.paths import PACKAGE, committed_files, package_files, place

MODULES = package_files(".py")
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
WRITER = PACKAGE / "cli" / "writer.py"
"""The one module that may print: standard output is data, standard error is narration."""

REGISTRY_HOSTS = tuple(
    ".".join(labels)
    for labels in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("deb", "debian", "org"),
    )
)
LOCK_FILES = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "package-lock.json"}


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a module, as its syntax tree: text in strings and comments is no call."""
    tree = ast.parse(path.read_text("utf-8"), filename=str(path))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def turns_markup_on(call: ast.Call) -> bool:
    """Whether registry text that passes through this call could be read as markup."""
    for keyword in call.keywords:
        if (
            keyword.arg == "markup"
            and isinstance(keyword.value, ast.Constant)
            and keyword.value.value is True
        ):
            return True
    return isinstance(call.func, ast.Attribute) and call.func.attr == "from_markup"


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [place(path) for path in MODULES if VAGUE & set(path.stem.split("_"))]
    vague += [place(path) for path in PACKAGE.rglob("*") if path.is_dir() and path.name in VAGUE]
    assert not vague, f"name the thing or the verb: {vague}"


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_registry_text_never_meets_markup(path: Path) -> None:
    lines = [call.lineno for call in calls(path) if turns_markup_on(call)]
    assert not lines, f"{place(path)}: markup eats [sic] and crashes on [/]; use ui/text.py. Lines {lines}"


@pytest.mark.parametrize("path", [path for path in MODULES if path != WRITER], ids=place)
def test_only_the_writer_prints(path: Path) -> None:
    lines = [
        call.lineno for call in calls(path) if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]
    assert not lines, f"{place(path)}: print in lines {lines}; {place(WRITER)} writes"


def test_the_rule_about_markup_bites() -> None:
    bad = ("Static(text, markup=True)", "Text.from_markup(text)", "Content.from_markup(text)")
    for source in bad:
        assert turns_markup_on(next(c for c in ast.walk(ast.parse(source)) if isinstance(c, ast.Call)))


def test_no_committed_file_names_a_package_registry_or_locks_versions() -> None:
    files = committed_files()
    if not files:
        pytest.skip("not a git checkout: nothing is committed here")
    named = [
        f"{place(path)} names {host}"
        for path in files
        for host in REGISTRY_HOSTS
        if host.encode() in path.read_bytes()
    ]
    named += [f"{place(path)} is a lock file" for path in files if path.name in LOCK_FILES]
    assert not named, f"the user's own client decides where packages come from: {named}"


def test_work_beside_the_screen_is_described_where_it_is_given_anything() -> None:
    """Textual else writes out all that it is given: of a large registry that takes a fifth of a second."""
    nameless = [
        f"{place(path)}:{function.lineno}"
        for path in MODULES
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and len(function.args.args) + len(function.args.kwonlyargs) > 1
        for decorator in function.decorator_list
        if isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "work"
        and not any(keyword.arg == "description" for keyword in decorator.keywords)
    ]
    assert not nameless, f"give @work a description: {nameless}"
