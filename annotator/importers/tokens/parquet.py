"""Reads Parquet of Hugging Face's token classification, by pyarrow where that is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers import limits
from annotator.importers.faults import fault_at
from annotator.importers.records.lines import check_count, parse_object
from annotator.importers.tokens.ner_tags import TAGS, TOKENS, tagged_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_ROWS = 1_000  # at once
_COLUMNS = {*TOKENS, *TAGS, "id", "hashiya"}


def read_parquet(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the rows of a file, or what is wrong with one, with its number as the line.

    Raises:
        ImportFailed: NEEDS_PACKAGE, FILE_TOO_LARGE, BROKEN_FILE, or what all rows lack.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise ImportFailed(Reason.NEEDS_PACKAGE, path=path, package="pyarrow") from error
    try:
        with ParquetFile(file) as opened:
            yield from _read(opened, path, size, report)
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
        cause = str(error).split("\n")[0]
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause=cause) from error


def is_parquet(beginning: Beginning) -> bool:
    """Tell whether the file begins as Parquet does."""
    return beginning.content.startswith(b"PAR1")


def _read(opened: Any, path: Path, size: int, report: Progress) -> Iterator[Record | ImportFailed]:
    groups = [opened.metadata.row_group(index) for index in range(opened.num_row_groups)]
    # What the file says of itself; what it holds is counted below.
    if sum(group.total_byte_size for group in groups) > limits.WHOLE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=limits.WHOLE_LIMIT)
    names = _tag_names(opened.schema_arrow.metadata or {})
    total, row = opened.metadata.num_rows, 0
    columns = [name for name in opened.schema_arrow.names if name in _COLUMNS]
    _check_columns(opened.schema_arrow, path)
    for batch in opened.iter_batches(batch_size=_ROWS, columns=columns):
        for found in batch.to_pylist():
            row += 1
            try:
                check_count(row)
                yield tagged_record(found, row, names)
            except ImportFailed as error:
                yield fault_at(error, path, row)
        report(size * min(row, total) // max(total, 1), size)
    if row == 0:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)


def _check_columns(schema: Any, path: Path) -> None:
    """Raise once what would be wrong with every row."""
    for names in (TOKENS, TAGS):
        found = next((name for name in names if name in schema.names), None)
        if found is None:
            raise ImportFailed(Reason.MISSING_FIELD, path=path, line=1, field=names[0])
        if not hasattr(schema.field(found).type, "value_type"):
            raise ImportFailed(Reason.WRONG_TYPE, path=path, line=1, field=found, expected="array")


def _tag_names(metadata: dict[bytes, bytes]) -> list[str]:
    """Return the names of the tags from what ``datasets`` writes into the file."""
    try:
        features = parse_object(metadata[b"huggingface"])["info"]["features"]
        feature = next(features[name] for name in TAGS if name in features)
        names = feature.get("feature", feature)["names"]
        return [str(name) for name in names]
    except (KeyError, TypeError, StopIteration, AttributeError, ImportFailed):
        return []
