"""What an export wrote, as its manifest and its reports tell it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from annotator.formats.consumers.loading import Loading


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of an export, its name relative to the folder of the manifest."""

    name: str
    size: int
    sha256: str


@dataclass(slots=True)
class Written:
    """What an export wrote: how many records by split, spans by label, and its files.

    ``read_back`` is how many of the records were read back to prove it, ``loading`` what came of
    letting the library load all of them that the format is for.
    """

    records: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    read_back: int = 0
    loading: Loading = field(default_factory=Loading)
    files: tuple[WrittenFile, ...] = ()
