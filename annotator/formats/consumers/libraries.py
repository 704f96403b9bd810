"""Counts the records that each library loads; for a process that does nothing else.

Of a document with several sets each counts as a record, as our writers count them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator

Count = Callable[[Path], int]

QUIET = {
    "HF_HUB_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ARGILLA_ENABLE_TELEMETRY": "0",
    "DO_NOT_TRACK": "1",
}
"""What the environment tells libraries that would call somebody."""

_USER = "00000000-0000-4000-8000-000000000000"


def spacy_docs(_labels: Sequence[str]) -> Count:
    """Return what counts the documents of a DocBin."""
    nlp = import_module("spacy").blank("ar")
    doc_bin = import_module("spacy.tokens").DocBin

    def count(path: Path) -> int:
        found = 0
        for doc in doc_bin().from_disk(path).get_docs(nlp.vocab):
            for span in (*doc.ents, *(each for group in doc.spans.values() for each in group)):
                span.label_  # noqa: B018  its name is looked up only now
            found += 1
        return found

    return count


def datasets_rows(_labels: Sequence[str]) -> Count:
    """Return what counts the rows of a folder, loaded as its card says, or of a Parquet file."""
    load = import_module("datasets").load_dataset

    def count(path: Path) -> int:
        # Streamed, so that it keeps no copy.
        if path.is_dir():
            loaded = load(str(path), streaming=True)
        else:
            loaded = load("parquet", data_files=str(path), streaming=True)
        return sum(1 for rows in loaded.values() for _ in rows)

    return count


def argilla_sets(_labels: Sequence[str]) -> Count:
    """Return what counts the responses of records, and the records without one.

    ``Dataset.from_disk`` and ``Dataset.records.from_json`` need a server to put them on; both make
    each record by ``Record.from_dict``, as here.
    """
    argilla = import_module("argilla")
    record = argilla.Record

    def sets(fields: dict[str, Any]) -> int:
        return max(1, len(record.from_dict(fields).responses))

    answer = argilla.Response("spans", [], user_id=_USER)
    own = record(id="1", fields={"text": "."}, responses=[answer])
    sets(own.to_dict())  # one that does not load its own record has changed its ways
    return lambda path: sum(map(sets, _array(path)))


def label_studio_sets(labels: Sequence[str]) -> Count:
    """Return what counts the annotations of tasks, and the tasks without one, all of them valid."""
    interface = import_module("label_studio_sdk.label_interface").LabelInterface
    setup = interface(_labelling(labels))
    if setup.validate_prediction({"result": []}, return_errors=True):
        raise ImportError("what is empty is not valid for it")

    def sets(task: dict[str, Any]) -> int:
        # Its own look at a task's annotations does not go (2.0.19): they are looked at one by one.
        if not setup.validate_task({"data": task["data"]}):
            raise ValueError(f"task {task['id']} is not valid")
        given = [*task["annotations"], *task["predictions"]]
        for each in given:
            if errors := setup.validate_prediction(each, return_errors=True):
                raise ValueError(f"task {task['id']}: {errors[0]}")
        return max(1, len(given))

    return lambda path: sum(map(sets, _array(path)))


def _labelling(labels: Sequence[str]) -> str:
    """Return the set-up of a project in Label Studio that has these labels."""
    shown = "".join(f"<Label value={quoteattr(label)}/>" for label in labels)
    return (
        f'<View><Labels name="label" toName="text">{shown}</Labels>'
        '<Text name="text" value="$text"/></View>'
    )


def _array(path: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads(path.read_bytes())


LIBRARIES: dict[str, Callable[[Sequence[str]], Count]] = {
    "spacy": spacy_docs,
    "huggingface": datasets_rows,
    "parquet": datasets_rows,
    "label-studio": label_studio_sets,
    "argilla": argilla_sets,
}
"""By the names of formats; each takes the labels of a project, and imports its library."""
