"""Writes Parquet with the features that Hugging Face's ``datasets`` finds in it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator.core.errors import ExportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.exporters.tokens.ner_tags import TagNames, tagged_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.document import Record
    from annotator.exporters.terms import Terms

_ROWS = 1_000  # in a row group


def write_parquet(records: Iterable[Record], file: BinaryIO, terms: Terms) -> Iterator[Record]:
    """Write the records as rows with ``tokens`` and ``ner_tags``, a ClassLabel.

    Raises:
        ExportFailed: NEEDS_PACKAGE where pyarrow is not installed; UNKNOWN_LABEL for a label that
            ``terms`` does not name, for the names of the tags come first in the file.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise ExportFailed(Reason.NEEDS_PACKAGE, package="pyarrow") from error
    schema = pyarrow.schema(
        [
            ("id", pyarrow.string()),
            ("tokens", pyarrow.list_(pyarrow.string())),
            ("ner_tags", pyarrow.list_(pyarrow.int64())),
            (FIELD, pyarrow.string()),
        ]
    )
    names = TagNames(terms.labels)
    schema = schema.with_metadata({"huggingface": orjson.dumps(_features(names.listed()))})
    rows = (tagged_row(record, terms, names) for record in records)
    with ParquetWriter(file, schema) as writer:
        while some := list(islice(rows, _ROWS)):
            writer.write_table(
                pyarrow.Table.from_pylist([row.content for row in some], schema=schema)
            )
            yield from (row.held for row in some)


def _features(names: list[str]) -> dict[str, Any]:
    string = {"dtype": "string", "_type": "Value"}
    tags = {"names": names, "_type": "ClassLabel"}
    return {
        "info": {
            "features": {
                "id": string,
                "tokens": {"feature": string, "_type": "Sequence"},
                "ner_tags": {"feature": tags, "_type": "Sequence"},
                FIELD: string,
            }
        }
    }
