"""Loads an export by the library that it is for, where that is installed."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.errors import ExportFailed, Reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Consumer(NamedTuple):
    """A library, and what counts the records that it loads from a file or folder."""

    library: str
    count: Callable[[Path], int]


def _docs(path: Path) -> int:
    spacy = import_module("spacy")
    docs = import_module("spacy.tokens").DocBin().from_disk(path)
    return sum(1 for _ in docs.get_docs(spacy.blank("ar").vocab))


def _rows_of_folder(path: Path) -> int:
    """Load a data set as its card says."""
    return _rows(str(path))


def _rows_of_file(path: Path) -> int:
    return _rows("parquet", data_files=str(path))


def _rows(name: str, **files: str) -> int:
    """Count what ``datasets`` streams, of which it keeps no copy then."""
    # It would tell a server of each load; what it imports asks the environment, and it itself this.
    os.environ["HF_HUB_OFFLINE"] = "1"
    datasets = import_module("datasets")
    datasets.config.HF_HUB_OFFLINE = True
    loaded = datasets.load_dataset(name, streaming=True, **files)
    return sum(1 for rows in loaded.values() for _ in rows)


CONSUMERS = {
    "spacy": Consumer("spacy", _docs),
    "huggingface": Consumer("datasets", _rows_of_folder),
    "parquet": Consumer("datasets", _rows_of_file),
}
"""By the names of formats. Those of dkpro-cassis, openpyxl and pyarrow our own reader uses too."""


def load_by_consumer(format: str, path: Path, records: int) -> str:
    """Let the library that a format is for load a file or folder of so many records.

    Returns its name and version, or nothing where it is not installed or the format has none.

    Raises:
        ExportFailed: PROOF_FAILED, it cannot load it or finds another number of records.
    """
    consumer = CONSUMERS.get(format)
    if consumer is None or find_spec(consumer.library) is None:
        return ""
    try:
        found = consumer.count(path)
    except ImportError:
        return ""  # it is there, but not whole
    except Exception as error:
        cause = f"{consumer.library}: {type(error).__name__}: {error}"[:200]
        raise ExportFailed(Reason.PROOF_FAILED, document=cause) from error
    if found != records:
        cause = f"{consumer.library}: {found} ≠ {records}"
        raise ExportFailed(Reason.PROOF_FAILED, document=cause)
    return f"{consumer.library} {version(consumer.library)}"
