"""What a format is: its names, its reader and writer, and what it can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Record
from annotator.core.errors import ImportFailed
from annotator.core.progress import Progress
from annotator.core.text.offsets import OffsetUnit

if TYPE_CHECKING:
    from annotator.exporters.terms import FolderWriter, Writer
    from annotator.importers.beginning import Beginning

Reader = Callable[[BinaryIO, Path, int, Progress], Iterator[Record | ImportFailed]]
"""Open file, its path, its size in bytes (0: not known), progress in bytes.

What is wrong with a record may come in its place, where the reader can go on with the next one.
"""

RowReader = Callable[[BinaryIO, Path, int, Progress], Iterator[tuple[int, list[str]]]]
"""As a Reader, of a table's rows with the lines they begin on."""

FolderReader = Callable[[Path, Progress], Iterator[Record | ImportFailed]]


class Part(StrEnum):
    """What a format may hold beside text and spans with their labels."""

    DETAILS = "details"  # a document's id, headline, source, date and metadata
    SOURCES = "sources"  # the others of a document whose text came more than once
    ANNOTATOR = "annotator"
    STATUS = "status"
    SPAN_IDS = "span_ids"
    ATTRIBUTES = "attributes"
    RELATIONS = "relations"
    NOTES = "notes"


ALL_PARTS = frozenset(Part)


def by_suffix_alone(beginning: Beginning) -> bool:
    """Recognise nothing by its content."""
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file or folder.

    ``suffixes`` are those by which a file is known where its content does not tell; the first is
    given to the files of a split. ``recognises`` tells by a file's beginning that it can be of no
    other format. What ``holds`` does not name is taken off each record before ``write`` has it.
    A format with ``write_folder`` is written as a folder; ``used_in_folder`` are the files of one
    that it reads, or that belong to it. ``tokenization`` names how one that
    labels tokens cuts the text. Where ``proof_step`` is more than 1, which a format of one record
    a line may say, only every so many records of a long export are read back. A table has ``rows``,
    whose columns can be chosen; ``is_text`` tells whether a file is text in some encoding.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    unit: OffsetUnit = OffsetUnit.CODE_POINT
    holds: frozenset[Part] = frozenset()
    recognises: Callable[[Beginning], bool] = by_suffix_alone
    read: Reader | None = None
    write: Writer | None = None
    read_folder: FolderReader | None = None
    write_folder: FolderWriter | None = None
    recognises_folder: Callable[[Path], bool] | None = None
    used_in_folder: Callable[[Path], Iterable[Path]] | None = None
    tokenization: str = ""
    proof_step: int = 1
    rows: RowReader | None = None
    is_text: bool = True
