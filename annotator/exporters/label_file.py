"""Writes a label set file, ``*.labels.json``; its format is described where it is read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.label_codec import FILE_FORMAT, FILE_VERSION, label_content
from annotator.exporters.base import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.label_set import LabelSet


def write_label_file(labels: LabelSet, out: Path) -> None:
    """Write a label set to a file, whole or not at all.

    Raises:
        ExportFailed: it could not be written; what was there before is untouched.
    """
    content = {
        "format": FILE_FORMAT,
        "version": FILE_VERSION,
        "labels": [label_content(label) for label in labels],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2)

    def write(file: BinaryIO) -> None:
        file.write(f"{text}\n".encode())

    write_whole(out, write)
