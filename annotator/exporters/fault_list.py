"""Writes what is wrong with files as lines of text, to be put right with an editor beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.drafts import draft_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_fault_list(lines: Iterable[str], out: Path) -> None:
    """Write one fault a line, in UTF-8, whole or not at all.

    Raises:
        ExportFailed: it could not be written; what was there before is untouched.
    """
    with draft_file(out) as draft:
        draft.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
