"""The way one has gone through the guide, to go back and forth on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """A chapter, and how many pixels it was scrolled down when it was left."""

    chapter: int
    scrolled: int = 0


class Trail:
    """Keeps where one was, as a browser does: going elsewhere forgets what was ahead."""

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        """Whether one came from somewhere."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back."""
        return bool(self._ahead)

    def leave(self, here: Stop) -> None:
        """Go on from here to somewhere new."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: Stop) -> Stop:
        """Return where one came from; LookupError where one came from nowhere."""
        before = self._behind.pop()
        self._ahead.append(here)
        return before

    def forward(self, here: Stop) -> Stop:
        """Return where one was before going back; LookupError where one did not go back."""
        after = self._ahead.pop()
        self._behind.append(here)
        return after
