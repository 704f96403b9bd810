"""What each action of the window does: its part says so, and a mode may say something else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.gui.actions.actions import Actions

    Wish = Callable[[], object]


class Part(Protocol):
    """A part of the window with actions of its own."""

    def wishes(self) -> dict[str, Wish]:
        """Return what the part's actions do, by their ids."""


class Mode(Protocol):
    """A way to work with the window in which some actions mean something else."""

    @property
    def is_on(self) -> bool:
        """Whether the window is used so now."""

    def meanings(self) -> dict[str, Wish]:
        """Return what those actions mean then, by their ids."""


def connect_wishes(actions: Actions, parts: Iterable[Part], modes: Iterable[Mode]) -> None:
    """Connect the actions; the last mode that is on says what one of its actions means."""
    wishes = {name: wish for part in parts for name, wish in part.wishes().items()}
    for mode in modes:
        for name, meaning in mode.meanings().items():
            wishes[name] = partial(_perform, mode, meaning, wishes[name])
    actions.connect(wishes)


def _perform(mode: Mode, meaning: Wish, else_: Wish) -> None:
    (meaning if mode.is_on else else_)()
