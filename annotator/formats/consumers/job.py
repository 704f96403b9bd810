"""The job that a process of its own does for an export: to load it by the library it is for."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.apart.limits import CONSUMER
from annotator.apart.serving import ReachedOut, serve
from annotator.formats.consumers.libraries import LIBRARIES, QUIET

if TYPE_CHECKING:
    from collections.abc import Iterator

# What is a pattern to ``datasets``, which then looks for other files.
_PATTERN = re.compile(r"[*?\[\]{}!]|::")


def do() -> int:
    """Do the job until nobody asks any more; return the exit status."""
    os.environ.update(QUIET)
    return serve(Job().load, CONSUMER)


class Job:
    """Loads one export after the other; what libraries keep is gone after each."""

    def __init__(self) -> None:
        self._home: Path | None = None

    def load(self, content: bytes) -> dict[str, Any]:
        """Load the files that are named; return how many records each has, or why it is not known.

        What has to be kept meanwhile goes into the ``scratch`` folder of the request.

        Raises:
            MemoryError: there was not enough of it.
        """
        request = json.loads(content)
        scratch = Path(request["scratch"])
        if self._home is None:
            self._home = scratch  # libraries look once
            os.environ["HF_HOME"] = str(scratch)
        try:
            return _loaded(request, scratch)
        finally:
            if self._home != scratch:
                shutil.rmtree(self._home, ignore_errors=True)


def _loaded(request: dict[str, Any], scratch: Path) -> dict[str, Any]:
    try:
        count = LIBRARIES[request["format"]](request["labels"])
        paths = [_plain(Path(path), scratch / str(n)) for n, path in enumerate(request["paths"])]
    except Exception as error:
        # Whatever goes wrong before a library has seen the export is no fault of that.
        return {"absent": f"{type(error).__name__}: {error}"[:200]}
    try:
        return {"found": [count(path) for path in paths]}
    except Exception as error:
        causes = list(_causes(error))
        if any(isinstance(each, MemoryError) for each in causes):
            raise MemoryError from error
        if any(isinstance(each, ReachedOut) for each in causes):
            return {"silence": "network"}
        return {"refused": f"{type(error).__name__}: {error}"[:200]}


def _plain(path: Path, copy: Path) -> Path:
    """Return a path of the same file or folder, or a copy, that no library takes for a pattern."""
    if not _PATTERN.search(str(path)):
        return path
    if path.is_dir():
        return Path(shutil.copytree(path, copy))
    return Path(shutil.copyfile(path, copy))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Return an error, and those that libraries have made others of."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
