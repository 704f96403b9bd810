"""The manifest beside an export: what it holds, how it was made, and what was lost."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import orjson

from annotator import __version__
from annotator.core.labels.label_codec import label_content

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.labels.label_set import LabelSet
    from annotator.exporters.terms import Terms
    from annotator.formats.format import Format
    from annotator.formats.writing.written import Written

_SUFFIX = ".manifest.json"


def manifest_path(out: Path) -> Path:
    """Return where the manifest of an export stands: beside it."""
    return out.with_name(out.name + _SUFFIX)


def manifest(
    written: Written, format: Format, labels: LabelSet, terms: Terms, choice: dict[str, Any]
) -> bytes:
    """Return the manifest as JSON; ``choice`` is what was asked to be exported."""
    contents = [label_content(label) for label in labels]
    loading = written.loading
    content = {
        "hashiya": __version__,
        "format": format.name,
        "offset_unit": format.unit,
        "tokenization": (
            {"tokens": format.tokenization, "off_token": terms.off_token}
            if format.tokenization
            else None
        ),
        "choice": choice,
        "documents": len(written.documents),
        "records": written.records.total(),
        "read_back": written.read_back,
        "loaded_by": loading.loaded_by or None,
        "not_loaded": asdict(loading.not_loaded) if loading.not_loaded else None,
        "records_by_split": {name: count for name, count in written.records.items() if name},
        "spans": written.spans.total(),
        "spans_by_label": dict(written.spans),
        "labels": list(labels.keys()),
        # Changes with any label's titles, edges or guideline: the version of the guidelines.
        "guideline_version": sha256(orjson.dumps(contents)).hexdigest()[:16],
        "losses": [asdict(loss) for loss in terms.losses.listed()],
        "files": [asdict(file) for file in written.files],
    }
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def files_of(path: Path, folder: str) -> frozenset[str]:
    """Return the files of a folder that a manifest names; none where there is no manifest."""
    try:
        found = orjson.loads(path.read_bytes())
        names = [each["name"] for each in found["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    return frozenset(name.removeprefix(f"{folder}/") for name in names if isinstance(name, str))
