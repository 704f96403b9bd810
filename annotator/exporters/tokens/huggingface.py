"""Writes a data set for Hugging Face: JSONL for each split, and the card that says what is in it.

``datasets.load_dataset`` reads the folder; the card makes ``ner_tags`` a ClassLabel.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.core.exchange.extras import FIELD
from annotator.exporters.lines import write_line
from annotator.exporters.tokens.ner_tags import TagNames, tagged_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.exporters.terms import Portion, Terms

CARD = "README.md"


def write_huggingface(
    portions: Iterable[Portion], folder: Path, terms: Terms
) -> Iterator[Record | None]:
    """Write ``data/train.jsonl`` and so on, and the card; without splits all is "train"."""
    names = TagNames(terms.labels)
    (folder / "data").mkdir()
    splits = []
    for portion in portions:
        split = portion.name or "train"
        splits.append(split)
        with (folder / "data" / f"{split}.jsonl").open("wb") as file:
            for record in portion.records:
                for span in record.spans:
                    names.learn(span.label)
                row = tagged_row(record, terms, names)
                write_line(file, row.content)
                yield row.held
    (folder / CARD).write_text(_card(names.listed(), splits), "utf-8", newline="\n")


def _card(names: list[str], splits: list[str]) -> str:
    # Strings are quoted as JSON, which YAML reads too.
    files = "".join(f"  - split: {split}\n    path: data/{split}.jsonl\n" for split in splits)
    tags = "".join(
        f"          '{number}': {json.dumps(name, ensure_ascii=False)}\n"
        for number, name in enumerate(names)
    )
    return f"""---
language:
- ar
task_categories:
- token-classification
configs:
- config_name: default
  data_files:
{files}dataset_info:
  features:
  - name: id
    dtype: string
  - name: tokens
    sequence: string
  - name: ner_tags
    sequence:
      class_label:
        names:
{tags}  - name: {FIELD}
    dtype: string
---

# Spans labelled with Hashiya

One row for each document and annotator: `tokens`, and `ner_tags` in IOB2. The column `{FIELD}` is
JSON with the exact text, what is known of the document, and who labelled it; training does not
need it.
"""
