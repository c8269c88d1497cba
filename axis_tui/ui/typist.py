"""Keys in order: each one is done with before the next is looked at.

Over a slow line several keys arrive at once. Textual looks each of them up where the light
is when it arrives, not where the keys before it put the light: of "/nasr" the "/" would open
the filter line and the letters would go to the list, as commands.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TypeVar

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.message_pump import MessagePump

Result = TypeVar("Result")

_PASSES = 3
"""A key climbs to the application, what it does sends messages up, and those send others."""
_PATIENCE = 0.5
"""Seconds given to a widget that may be about to go."""


class KeysInOrder(App[Result]):
    """An application that hands a key on when all that the last one started has happened."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Event] = deque()
        self._typist: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Put keys and pasted text in a row, and let everything else through."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._waiting.append(event)
        if self._typist is None or self._typist.done():
            self._typist = asyncio.create_task(self._hand_on())

    async def _hand_on(self) -> None:
        while self._waiting and self.is_running:
            event = self._waiting.popleft()
            try:
                await super().on_event(event)
                await self._settle()
            except Exception as error:
                self._handle_exception(error)

    async def _settle(self) -> None:
        for _ in range(_PASSES):
            for pump in self._chain():
                reached = asyncio.Event()
                # A bare callback: what `call_later` would wrap around it is looked into anew for every key.
                if not pump.is_running or not pump.post_message(events.Callback(callback=reached.set)):
                    continue
                try:
                    async with asyncio.timeout(_PATIENCE):
                        await reached.wait()
                except TimeoutError:
                    return

    def _chain(self) -> list[MessagePump]:
        """Give those through whom a message climbs, from where the light is to the application."""
        if not self.screen_stack:
            return []
        focused = self.screen.focused
        return list(focused.ancestors_with_self) if focused is not None else [self.screen, self]

    def post_key(self, key: str) -> None:
        """Press a key, by the name it has in bindings or by its letter."""
        name = _character_to_key(key) if len(key) == 1 else key
        self.post_message(events.Key(name, key if len(key) == 1 else None))

    async def all_typed(self) -> None:
        """Wait until nothing that was typed is left to do."""
        while self._typist is not None and not self._typist.done():
            await asyncio.wait([self._typist])
