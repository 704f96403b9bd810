"""Collects what is wrong with files, so that all of it can be put right at once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, ImportRefused
from annotator.importers.limits import FAULT_LIMIT

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path


class Faults:
    """The faults so far; they are told file by file in the order of their lines."""

    def __init__(self) -> None:
        self.found: list[ImportFailed] = []
        self._files: dict[Path | None, int] = {}

    def begin(self, path: Path) -> None:
        """Let the faults of a file come after those of the files before it."""
        self._files.setdefault(path, len(self._files))

    def add(self, fault: ImportFailed) -> None:
        """Keep a fault.

        Raises:
            ImportRefused: there are so many that nobody needs more.
        """
        # The places in the code would hold the file's records in memory.
        fault.__traceback__ = fault.__cause__ = fault.__context__ = None
        self.found.append(fault)
        self._files.setdefault(fault.path, len(self._files))
        if len(self.found) >= FAULT_LIMIT:
            raise ImportRefused(self._in_order(), has_more=True)

    @contextmanager
    def collecting(self) -> Generator[None]:
        """Keep the fault that ends what is done inside."""
        try:
            yield
        except ImportRefused:
            raise
        except ImportFailed as fault:
            self.add(fault)

    def finish(self) -> None:
        """Raise what was found: a single fault as itself, several as ImportRefused."""
        if len(self.found) == 1:
            raise self.found[0]
        if self.found:
            raise ImportRefused(self._in_order())

    def _in_order(self) -> list[ImportFailed]:
        """Return the faults in order: some are found only when more of a file was read."""
        return sorted(self.found, key=lambda fault: (self._files[fault.path], fault.line or 0))
