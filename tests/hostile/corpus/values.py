"""Numbers and dates that are none, or that no registry can have."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.pieces import WHOLE, dated


def numbers() -> Iterator[tuple[str, str, str]]:
    for name, number in {
        "not a number": "nan",
        "infinity": "inf",
        "minus infinity": "-inf",
        "overflowing": "1e400",
        "a fraction": "1.0",
        "true": "true",
    }.items():
        yield f"{name} as a grade", "wrong-type", WHOLE + f"credibility = {number}\n"
        yield f"{name} as a date", "wrong-type", dated("since", number)
        yield f"{name} as a name", "wrong-type", WHOLE.replace('"A"', number)
        yield f"{name} as the format", "wrong-type", WHOLE.replace("= 1\n", f"= {number}\n")
    huge = {"decimal": "9" * 5_000, "hexadecimal": "0x" + "f" * 5_000, "binary": "0b" + "1" * 20_000}
    for name, number in huge.items():
        code = "not-toml" if name == "decimal" else "bad-value"
        yield f"a huge {name} number as a grade", code, WHOLE + f"credibility = {number}\n"
        yield f"a huge {name} number as the format", code, WHOLE.replace("= 1\n", f"= {number}\n")
        code = "not-toml" if name == "decimal" else "wrong-type"
        yield f"a huge {name} number as a name", code, WHOLE.replace('"A"', number)
        yield f"a huge {name} number as a date", code, dated("since", number)
        yield f"a huge {name} number as an id", code, WHOLE.replace('id = "q"', f"id = {number}")
    for grade in ("0", "7", "-1", "9223372036854775807"):
        yield f"the grade {grade}", "bad-value", WHOLE + f"credibility = {grade}\n"
    yield "a format to come", "bad-format", WHOLE.replace("format = 1", "format = 2")


def dates() -> Iterator[tuple[str, str, str]]:
    for value in (
        "0001-01-01",
        "9999-12-31",
        '"2024-02-29"',
        '"0001/.."',
        '"../9999"',
        '"9999%"',
        '"0001~/9999?"',
    ):
        yield f"since {value}", "", dated("since", value)
    wrong = """0000 00000 2024-13 2024-00 2024-02-30 2023-02-29 10000 .. ../.. / 2024/2023 2024-1 ２０２４
        ٢٠٢٤ -0001 2024-01-01T00:00:00 1/2 2024//2025 2024~~ ~2024 2024-W01 2024-06-31 20240101 now []"""
    for value in wrong.split():
        yield f"since “{value}”", "bad-date", dated("since", f'"{value}"')
    yield "since 60 letters of spaces", "bad-date", dated("since", f'"{" " * 60}"')
    yield "an empty date", "bad-date", dated("since", '""')
    yield "a date-time for a date", "bad-date", dated("since", "2024-01-01T00:00:00Z")
    yield "a date-time before all time", "bad-date", dated("since", "0001-01-01T00:00:00+23:59")
    yield "a time for a date", "wrong-type", dated("since", "07:32:00")
    yield "an end before the beginning", "date-order", dated("since", "2024-01-02\nuntil = 2024-01-01")
    yield "a day that is none", "not-toml", dated("since", "2024-02-30")
    yield (
        "exported at the end of time",
        "",
        WHOLE.replace(
            "[[actor]]", "[registry.derived]\nexported = 9999-12-31T23:59:59.999999-23:59\n[[actor]]", 1
        ),
    )
    yield (
        "exported before all time",
        "",
        WHOLE.replace("[[actor]]", "[registry.derived]\nexported = 0001-01-01T00:00:00+23:59\n[[actor]]", 1),
    )
