"""On which terms an export is written, and where its writers report what they had to leave out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from annotator.core.document import Record
from annotator.core.exchange.losses import Losses


class OffToken(StrEnum):
    """What is done where a span begins or ends inside a token."""

    SPLIT = "split"  # the token is cut there, so that a clitic stands apart
    EXPAND = "expand"  # the span grows to the token's edge


@dataclass(frozen=True, slots=True)
class Terms:
    """``labels`` are the keys of the project's labels, for formats that list them.

    With ``has_safe_cells`` a spreadsheet runs nothing in a CSV, whose texts are changed for it.
    """

    labels: tuple[str, ...] = ()
    off_token: OffToken = OffToken.SPLIT
    has_safe_cells: bool = False
    losses: Losses = field(default_factory=Losses)


@dataclass(frozen=True, slots=True)
class Portion:
    """Records that belong in one file; ``name`` is that of their split, or empty."""

    name: str
    records: Iterable[Record]


Writer = Callable[[Iterable[Record], BinaryIO, Terms], Iterator[Record | None]]
"""Writes records to a file, and after each yields it as the format holds it, in the same order:
what its reader must give back. None: the format cannot hold the record. A span that is changed or
left out is counted in ``terms.losses``."""

FolderWriter = Callable[[Iterable[Portion], Path, Terms], Iterator[Record | None]]
"""The same into an empty folder."""
