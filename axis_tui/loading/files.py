"""The files of a registry: which they are, and their bytes, read once and with care."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import stat
import sys
from pathlib import Path

import msgspec

from axis_tui.model.problems import Problem, Severity

ACTORS_FILE = "actors.toml"
"""The file that makes a directory a registry."""

SIZE_VARIABLE = "AXIS_TUI_MAX_MB"
"""The environment variable that raises the largest size of a file."""

MOST_MEGABYTES = 64
"""The largest file that is read, unless the variable says otherwise."""

STANDARD_INPUT = ("-", "/dev/stdin")
"""What is called like this is no path, but what stands on standard input."""

LARGE = 2_000_000
"""Bytes from which on a registry takes so long to load that whoever waits is to see how far it is."""

_AT_ONCE = 1 << 20
"""Bytes that are read in one go."""


class RegistryFile(msgspec.Struct, frozen=True):
    """One file of a registry, as it was when it was read."""

    path: Path
    name: str
    """The path as the user would name it."""
    text: str
    sha256: str
    """Of the file's bytes, in hexadecimal digits."""


class UnreadableFile(Exception):
    """A file that cannot be read as text; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem, with the file's name in it."""
        super().__init__(problem.message)
        self.problem = problem


def find_files(root: Path) -> list[Path]:
    """List the files of a registry in the order in which they are read.

    A directory has `actors.toml`, then `sources/*.toml` by name; a file stands alone. As in a shell,
    `*` is no name that begins with a dot: editors and systems put locks and notes of their own there.
    Raises UnreadableFile where neither is there.
    """
    if root.is_dir():
        actors = root / ACTORS_FILE
        if not actors.exists():
            raise _unreadable(
                root,
                "missing-file",
                f"this folder has no {ACTORS_FILE}; a registry is a folder that has one, or one .toml file",
            )
        sources = (path for path in (root / "sources").glob("*.toml") if not path.name.startswith("."))
        return [actors, *sorted(sources, key=lambda path: path.name)]
    if not os.path.lexists(root) and not is_standard_input(root):
        raise _unreadable(root, "missing-file", "there is no such file or folder")
    return [root]


def size_of(root: Path) -> int:
    """Count the bytes of a registry's files, at a glance; 0 where they cannot be found."""
    try:
        found = find_files(root)
    except (UnreadableFile, OSError):
        return 0
    size = 0
    for path in found:
        # One that is not there is for those to tell who read it; the others are as large without it.
        with contextlib.suppress(OSError):
            size += path.stat().st_size
    return size


def is_standard_input(path: Path) -> bool:
    """Tell whether a path stands for standard input."""
    return str(path) in STANDARD_INPUT


def read_file(path: Path, *, once: bool = False) -> RegistryFile:
    """Read a file whole, once; raises UnreadableFile for what is no regular, readable UTF-8 text.

    With `once`, a pipe and standard input are read too: nobody will ask for the file again.
    """
    whole = _read_bytes(path, once)
    data = whole.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        byte = data[error.start]
        raise _unreadable(
            path, "not-utf-8", f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8", line, column
        ) from error
    return RegistryFile(path, str(path), text, _sha256(whole))


def fingerprint(root: Path, files: list[RegistryFile]) -> str:
    """Give the sha256 by which a registry is known.

    For one file, of its bytes. For a folder, of what `sha256sum actors.toml sources/*.toml`
    prints there, so that anybody can check it with `| sha256sum`.
    """
    if files[0].path == root:
        return files[0].sha256
    lines = "".join(f"{file.sha256}  {file.path.relative_to(root).as_posix()}\n" for file in files)
    return _sha256(lines.encode("utf-8", "surrogateescape"))


def _sha256(data: bytes) -> str:
    # Only those who read files need what it takes to digest them.
    import hashlib

    return hashlib.sha256(data).hexdigest()


def most_bytes() -> int:
    """Give the largest size of a file that is read, in bytes."""
    try:
        megabytes = int(os.environ.get(SIZE_VARIABLE, MOST_MEGABYTES))
    except ValueError:
        megabytes = MOST_MEGABYTES
    return (megabytes if megabytes >= 0 else MOST_MEGABYTES) * 1_000_000


def _read_bytes(path: Path, once: bool) -> bytes:
    limit = most_bytes()
    try:
        descriptor = _open(path, once)
    except OSError as error:
        code = "missing-file" if isinstance(error, FileNotFoundError) else "unreadable-file"
        raise _unreadable(path, code, f"it cannot be opened: {error.strerror or error}") from error
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISREG(mode):
            data = _read_up_to(limit, descriptor)
        elif not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
            what = "a terminal; lead a file or a pipe here" if os.isatty(descriptor) else "not a regular file"
            raise _unreadable(path, "unreadable-file", f"it is {what}")
        elif once:
            from axis_tui.loading.pipes import read_pipe

            data = read_pipe(descriptor, limit)
        else:
            message = "it is a pipe, not a regular file: write what comes through it to a file, and name that"
            raise _unreadable(path, "unreadable-file", message)
    except OSError as error:
        raise _unreadable(path, "unreadable-file", f"it cannot be read: {error.strerror}") from error
    finally:
        os.close(descriptor)
    if len(data) > limit:
        raise _unreadable(
            path,
            "too-large",
            f"it is larger than {limit // 1_000_000} MB; set {SIZE_VARIABLE} to read larger files",
        )
    return data


def _open(path: Path, once: bool) -> int:
    if once and is_standard_input(path):
        if sys.stdin is None:
            raise OSError(errno.EBADF, "standard input is closed")
        return os.dup(sys.stdin.fileno())
    # Non-blocking, so that opening a FIFO that nobody writes to returns at once.
    return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))


def _read_up_to(limit: int, descriptor: int) -> bytes:
    """Read a file to its end, or until it is known to be longer than the limit."""
    parts: list[bytes] = []
    taken = 0
    while taken <= limit and (part := os.read(descriptor, _AT_ONCE)):
        parts.append(part)
        taken += len(part)
    return b"".join(parts)


def _unreadable(path: Path, code: str, message: str, line: int = 0, column: int = 0) -> UnreadableFile:
    return UnreadableFile(Problem(str(path), line, column, Severity.ERROR, code, "", "", message))
