"""One row of the table of actions, and the conditions under which an action can be used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto


class When(StrEnum):
    """The condition under which an action can be used."""

    ALWAYS = auto()
    HAS_PROJECT = auto()
    CAN_WRITE = auto()
    HAS_DOCUMENT = auto()
    CAN_EDIT = auto()
    HAS_SPAN = auto()
    LABELS_OWN = auto()
    REVIEWS = auto()
    REVIEWS_SPAN = auto()
    COMPARES = auto()
    DECIDES = auto()
    CAN_UNDO = auto()
    CAN_REDO = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table. ``in_view``: the shortcut works only while the article has focus."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    checkable: bool = False
    in_view: bool = False
