"""Reads Hugging Face's token classification: rows as JSON, and the card of their data set."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.core.progress import silent
from annotator.importers import limits
from annotator.importers.records.lines import parse
from annotator.importers.records.listed import read_records
from annotator.importers.tokens.ner_tags import TAGS, TOKENS, tagged_record
from annotator.importers.tokens.parquet import read_parquet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_CARD = "README.md"
_SUFFIXES = (".jsonl", ".json", ".parquet")
# A feature of a card: its name, and the numbered names of its class labels.
_FEATURE = re.compile(r"^ *- name: *(\S+)|^ *'?(\d+)'?: *(\S.*?) *$", re.MULTILINE)


def read_huggingface(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the rows of a file of JSON; tags that are numbers need the card beside it.

    Raises:
        ImportFailed: with the line, and the field where one is at fault.
    """
    names = _names_beside(path)
    return read_records(file, path, size, report, partial(tagged_record, names=names))


def read_huggingface_folder(folder: Path, report: Progress) -> Iterator[Record | ImportFailed]:
    """Stream the rows of all files of a data set, in the order of their names.

    What is wrong with a file stands in the place of its rows.

    Raises:
        ImportFailed: FILE_EMPTY where there are no files.
    """
    files = _data_files(folder)
    if not files:
        raise ImportFailed(Reason.FILE_EMPTY, path=folder)
    sizes = [path.stat().st_size for path in files]
    before = 0
    for path, size in zip(files, sizes, strict=True):
        if size:
            read = read_parquet if path.suffix == ".parquet" else read_huggingface
            try:
                with path.open("rb") as file:
                    yield from read(file, path, size, silent)
            except ImportFailed as fault:
                yield fault
        before += size
        report(before, sum(sizes))


def is_huggingface(beginning: Beginning) -> bool:
    """Tell whether the first row has tokens and tags."""
    return bool(beginning.keys & set(TOKENS)) and bool(beginning.keys & set(TAGS))


def is_huggingface_folder(folder: Path) -> bool:
    """Tell whether a folder has a card and files of rows."""
    return (folder / _CARD).is_file() and bool(_data_files(folder))


def used_by_huggingface(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that are read, and its card."""
    yield folder / _CARD
    yield from _data_files(folder)


def _data_files(folder: Path) -> list[Path]:
    """Return the files of rows; links are not followed, they may lead out of the folder."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix in _SUFFIXES and path.is_file() and not path.is_symlink()
    ]


def _names_beside(path: Path) -> list[str]:
    """Return the names of the tags from the card in the file's folder or the one above."""
    for folder in (path.parent, path.parent.parent):
        card = folder / _CARD
        if card.is_file():
            with card.open("rb") as file:
                text = limits.read_whole(file, card).decode("utf-8", "replace")
            if names := _tag_names(text):
                return names
    return []


def _tag_names(card: str) -> list[str]:
    names: list[str] = []
    is_tags = False
    for match in _FEATURE.finditer(card):
        feature, number, name = match.groups()
        if feature:
            is_tags = feature in TAGS
        elif is_tags and int(number[: limits.DIGIT_LIMIT]) == len(names):
            names.append(_unquoted(name))
    return names


def _unquoted(name: str) -> str:
    if name.startswith('"'):
        found = parse(name.encode())
        return found if type(found) is str else name
    return name.strip("'")
