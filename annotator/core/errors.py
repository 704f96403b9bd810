"""Expected failures. They carry a reason and its data; the sentences are in annotator.wording."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Reason(StrEnum):
    """Why something could not be done."""

    # the file to read
    FILE_MISSING = auto()
    FILE_UNREADABLE = auto()
    FILE_EMPTY = auto()
    FILE_TOO_LARGE = auto()
    NOT_TEXT = auto()
    UNKNOWN_ENCODING = auto()
    WRONG_ENCODING = auto()
    UNKNOWN_FORMAT = auto()
    NOT_A_FOLDER = auto()
    BROKEN_FILE = auto()
    TOO_SLOW = auto()
    TOO_MUCH_MEMORY = auto()
    NO_ARTICLE = auto()
    UNKNOWN_KIND = auto()
    NOTHING_INSIDE = auto()
    PATH_OUTSIDE = auto()
    NESTED_TOO_DEEP = auto()
    NEEDS_PACKAGE = auto()
    CONTAINS_NUL = auto()
    # a record in it
    LINE_TOO_LONG = auto()
    BAD_JSON = auto()
    NOT_AN_OBJECT = auto()
    MISSING_FIELD = auto()
    WRONG_TYPE = auto()
    UNKNOWN_OFFSET_UNIT = auto()
    UNKNOWN_STATUS = auto()
    NO_ANNOTATOR = auto()
    TEXT_DIFFERS = auto()
    TOO_MANY_RECORDS = auto()
    BAD_ROW = auto()
    TAGS_WITHOUT_NAMES = auto()
    MISSING_COLUMN = auto()
    # a span
    OFFSETS_OUTSIDE = auto()
    QUOTE_MISMATCH = auto()
    UNKNOWN_LABEL = auto()
    UNKNOWN_LABELS = auto()
    OFFSET_IN_PAIR = auto()
    SPLIT_BY_REPAIR = auto()
    DUPLICATE_SPAN = auto()
    SPAN_CHANGED = auto()
    UNKNOWN_DOCUMENT = auto()
    UNKNOWN_ANNOTATOR = auto()
    BAD_NAME = auto()
    # a verdict
    OWN_SET = auto()
    BAD_VERDICT = auto()
    VERDICT_CHANGED = auto()
    # the label set
    BAD_LABEL = auto()
    DUPLICATE_LABEL = auto()
    DUPLICATE_SHORTCUT = auto()
    LABEL_IN_USE = auto()
    LABELS_CHANGED = auto()
    NOT_A_LABEL_FILE = auto()
    LABELS_TOO_NEW = auto()
    # the project file
    PROJECT_MISSING = auto()
    PROJECT_EXISTS = auto()
    NOT_A_PROJECT = auto()
    PROJECT_TOO_NEW = auto()
    PROJECT_OUTDATED = auto()
    PROJECT_DAMAGED = auto()
    PROJECT_LOCKED = auto()
    PROJECT_READ_ONLY = auto()
    PROJECT_UNSETTLED = auto()
    FOLDER_MISSING = auto()
    FOLDER_READ_ONLY = auto()
    DISK_FULL = auto()
    STORAGE_FAILED = auto()
    # its backups and its journal
    NO_ROOM_TO_KEEP = auto()
    UNKNOWN_BACKUP = auto()
    NO_JOURNAL = auto()
    NOTHING_TO_SAVE = auto()
    # the file to write
    CANNOT_WRITE = auto()
    IS_A_PROJECT = auto()
    FOLDER_NOT_EMPTY = auto()
    PROOF_FAILED = auto()
    # a package, or a project of somebody else
    NOT_A_PACKAGE = auto()
    PACKAGE_DAMAGED = auto()
    PACKAGE_TOO_NEW = auto()
    PACKAGE_FORGED = auto()
    PACKAGE_TOO_LARGE = auto()
    EVENT_FORGED = auto()
    CLOCK_AHEAD = auto()
    PROJECT_NOT_READ = auto()
    BAD_ASSIGNMENT = auto()
    ASSIGNMENT_CHANGED = auto()
    STILL_BLIND = auto()
    TRASH_CHANGED = auto()
    NOT_IN_TRASH = auto()
    VERSION_CHANGED = auto()


class AnnotatorError(Exception):
    """An expected failure.

    ``reason`` says what happened, ``details`` with which values; ``path`` and ``line`` (from 1)
    say where, where there is a place.
    """

    def __init__(
        self,
        reason: Reason,
        *,
        path: Path | None = None,
        line: int | None = None,
        **details: object,
    ) -> None:
        super().__init__(reason, path, line, details)
        self.reason = reason
        self.path = path
        self.line = line
        self.details = details


class ImportFailed(AnnotatorError):
    """A file could not be taken in; nothing of it was."""


class ImportRefused(ImportFailed):
    """Files that could not be taken in for several reasons: ``faults``, of which it is the first.

    ``has_more`` says that the files were not read on for more of them.
    """

    def __init__(self, faults: Sequence[AnnotatorError], *, has_more: bool = False) -> None:
        first = faults[0]
        super().__init__(first.reason, path=first.path, line=first.line, **first.details)
        self.faults = tuple(faults)
        self.has_more = has_more


class ExportFailed(AnnotatorError):
    """A file could not be written."""


class PackageRefused(AnnotatorError):
    """A package that is damaged, forged or against what is here; nothing of it was taken in."""


class InvalidSpan(AnnotatorError):
    """A span that does not fit its document or its label set."""


class SpanConflict(AnnotatorError):
    """An edit that was made for another state of the set than the one in the project."""


class InvalidVerdict(AnnotatorError):
    """A verdict that is not right in itself, or on one's own set."""


class InvalidLabels(AnnotatorError):
    """A label set that is not right in itself, or would leave spans without their label."""


class StorageFailed(AnnotatorError):
    """A write did not reach the disk; the project is as it was before."""


class ProjectFileError(AnnotatorError):
    """The project file cannot be opened or made."""


class NotAProject(ProjectFileError):
    """The file is something else."""


class TooNew(ProjectFileError):
    """The file was made by a newer Hashiya."""


class Outdated(ProjectFileError):
    """The file was made by an older Hashiya, and has to be brought up to date before work."""


class Damaged(ProjectFileError):
    """The file's content is broken."""


class Locked(ProjectFileError):
    """Another program is using the file."""


class ReadOnly(ProjectFileError):
    """The file or its folder cannot be written to."""
