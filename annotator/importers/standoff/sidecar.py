"""Reads what an export of ours says of the files in a folder beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.errors import ImportFailed
from annotator.core.exchange.extras import SIDECAR
from annotator.core.progress import silent
from annotator.importers.lines import numbered_lines
from annotator.importers.records.lines import parse_object

if TYPE_CHECKING:
    from pathlib import Path

Beside = dict[str, dict[str, Any]]
"""The value of Hashiya's field, see core.extras, by a file's name without suffix."""


def read_sidecar(folder: Path) -> Beside:
    """Return what is said of the files of a folder; nothing where nothing is.

    Raises:
        ImportFailed: BAD_JSON with the line.
    """
    path = folder / SIDECAR
    if not path.exists():
        return {}
    found = {}
    with path.open("rb") as file:
        for number, line in numbered_lines(file, path, 0, silent):
            try:
                each = parse_object(line)
            except ImportFailed as error:
                raise ImportFailed(error.reason, path=path, line=number, **error.details) from error
            found[str(each.pop("file", ""))] = each
    return found
