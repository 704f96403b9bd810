"""Writes a label set file, ``*.labels.json``; its format is described where it is read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.core.labels.label_codec import FILE_FORMAT, FILE_VERSION, label_content
from annotator.exporters.drafts import draft_file

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.labels.label_set import LabelSet


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
    with draft_file(out) as draft:
        draft.write_text(f"{text}\n", "utf-8", newline="\n")
