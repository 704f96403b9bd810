"""Lets the library that an export is for load it, where that is installed.

Nothing of the library comes into this process: it is large, may call home, and may crash or hang.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from annotator.apart.limits import CONSUMER
from annotator.apart.worker import ask, workers
from annotator.core.errors import ExportFailed, ImportFailed, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

# Seconds. All are imported in 5 s where nothing else runs, and the slowest, spaCy, needs 1.5 s a
# megabyte of a DocBin, that is 1.1 ms an article (tests/benchmarks/consumers.py).
_START = 60.0
_MEGABYTE = 10.0
_JOB = "consumer"  # the name by which ``__main__`` knows what ``job`` does

CONSUMERS = {
    "spacy": "spacy",
    "huggingface": "datasets",
    "parquet": "datasets",
    "label-studio": "label-studio-sdk",
    "argilla": "argilla",
}
"""The libraries by the names of formats.

Those of dkpro-cassis, openpyxl and pyarrow our own reader uses too; no other format is known to
have a library that loads it."""


class Silence(StrEnum):
    """Why a library gave no answer."""

    SLOW = "slow"
    MEMORY = "memory"
    ENDED = "ended"  # its process did, by a crash or as it wished
    NETWORK = "network"  # it needs somebody to call, which is refused


@dataclass(frozen=True, slots=True)
class NotLoaded:
    """A library, with its version, that gave no answer about an export."""

    library: str
    silence: Silence


@dataclass(frozen=True, slots=True)
class Loading:
    """The library that loaded an export, with its version, or the one that gave no answer.

    Neither is there where none is installed. No answer says something of the library or of the
    computer and nothing of the export, which our own reader has proved: it stands.
    """

    loaded_by: str = ""
    not_loaded: NotLoaded | None = None


_SILENCES = {Reason.TOO_SLOW: Silence.SLOW, Reason.TOO_MUCH_MEMORY: Silence.MEMORY}


def load_by_consumer(
    format: str,
    files: Sequence[tuple[Path, int]],
    labels: Sequence[str],
    check: Callable[[], None],
) -> Loading:
    """Let the library that a format is for load files or folders of so many records each.

    ``labels`` are those of their spans; ``check`` is called meanwhile, and may raise.

    Raises:
        ExportFailed: PROOF_FAILED, it cannot load them or finds another number of records.
    """
    if format not in CONSUMERS:
        return Loading()
    try:
        library = f"{CONSUMERS[format]} {version(CONSUMERS[format])}"
    except PackageNotFoundError:
        return Loading()
    try:
        answer = _asked(format, files, labels, check)
    except ImportFailed as error:
        return Loading("", NotLoaded(library, _SILENCES.get(error.reason, Silence.ENDED)))
    except OSError:  # no process could be begun
        return Loading("", NotLoaded(library, Silence.ENDED))
    return _judged(answer, library, [count for _, count in files])


def _asked(
    format: str,
    files: Sequence[tuple[Path, int]],
    labels: Sequence[str],
    check: Callable[[], None],
) -> dict[str, Any]:
    request = {
        "format": format,
        "paths": [str(path.absolute()) for path, _ in files],
        "labels": list(labels),
    }
    seconds = _START + _MEGABYTE * sum(_size(path) for path, _ in files) / 1e6
    limits = replace(CONSUMER, longest=min(seconds, CONSUMER.longest))
    # The process ends before its folder is removed.
    with TemporaryDirectory(prefix="hashiya-", ignore_cleanup_errors=True) as scratch, workers():
        content = json.dumps(request | {"scratch": scratch}).encode()
        answer: dict[str, Any] = ask(_JOB, content, check, limits)
    return answer


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(each.stat().st_size for each in path.rglob("*") if each.is_file())


def _judged(answer: dict[str, Any], library: str, expected: list[int]) -> Loading:
    if "absent" in answer:
        return Loading()  # it is there, but not whole, or not one that we know how to ask
    if "silence" in answer:
        return Loading("", NotLoaded(library, Silence(answer["silence"])))
    if "refused" in answer:
        raise ExportFailed(Reason.PROOF_FAILED, document=f"{library}: {answer['refused']}")
    for found, count in zip(answer["found"], expected, strict=True):
        if found != count:
            raise ExportFailed(Reason.PROOF_FAILED, document=f"{library}: {found} ≠ {count}")
    return Loading(library)
