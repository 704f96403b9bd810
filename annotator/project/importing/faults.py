"""Collects what is wrong with files, so that all of it can be put right at once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from annotator.core.errors import ImportFailed, ImportRefused
from annotator.importers.limits import FAULT_LIMIT

if TYPE_CHECKING:
    from collections.abc import Generator


class Faults:
    """The faults so far, in the order they were found."""

    def __init__(self) -> None:
        self.found: list[ImportFailed] = []

    def add(self, fault: ImportFailed) -> None:
        """Keep a fault.

        Raises:
            ImportRefused: there are so many that nobody needs more.
        """
        # The places in the code would hold the file's records in memory.
        fault.__traceback__ = fault.__cause__ = fault.__context__ = None
        self.found.append(fault)
        if len(self.found) >= FAULT_LIMIT:
            raise ImportRefused(self.found, has_more=True)

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
            raise ImportRefused(self.found)
