"""What an export wrote, as its manifest and its reports tell it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of an export, its name relative to the folder of the manifest."""

    name: str
    size: int
    sha256: str


@dataclass(slots=True)
class Written:
    """What an export wrote: how many records by split, spans by label, and its files.

    ``read_back`` is how many of the records were read back to prove it, ``loaded_by`` the library
    that loaded all of them too, with its version; empty where none is installed.
    """

    records: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    read_back: int = 0
    loaded_by: str = ""
    files: tuple[WrittenFile, ...] = ()
