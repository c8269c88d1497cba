"""What a command says when it cannot go on: each error carries its exit code."""

from __future__ import annotations


class CommandError(Exception):
    """A command that stops, with what to say on standard error and the exit code."""

    exit_code = 2

    def __init__(self, message: str, *more: str) -> None:
        """Keep the message, and further lines that help."""
        super().__init__(message)
        self.message = message
        self.more = more


class WrongUsage(CommandError):
    """The command was called wrongly, or a file that it was given is no use."""

    exit_code = 2


class NothingFound(CommandError):
    """The answer is "no": nothing of what was asked for is there."""

    exit_code = 1
