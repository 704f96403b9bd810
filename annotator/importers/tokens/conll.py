"""Reads files of a token a line with its tag: CoNLL-2002 and -2003, IOBES, BILOU.

Columns stand apart by tabs, or by spaces where there is no tab. The text is rebuilt: a space
between tokens, a line's end between sentences. Where the file has ``-DOCSTART-`` lines they begin
the documents, else each sentence is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.tags import decode, is_tag
from annotator.core.exchange.token_text import join_tokens
from annotator.importers.beginning import columns
from annotator.importers.faults import fault_at
from annotator.importers.lines import decoded, numbered_lines
from annotator.importers.records.extras import foreign_span
from annotator.importers.text import headline

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

DOCSTART = "-DOCSTART-"
_SURE = 0.95  # of the rows that are looked at have a tag where a format has it

Tags = Callable[[tuple[str, ...]], tuple[str, ...]]


def read_last_tag(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a file whose last column is the tag, as CoNLL-2003 has it.

    Of a sentence with rows that are wrong the first is told, and its document left out.

    Raises:
        ImportFailed: what the bytes are, or FILE_EMPTY.
    """
    return _read(file, path, size, report, lambda row: row[-1:])


def read_layers(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the records of a file in which several last columns may be tags, one for each layer.

    Raises:
        ImportFailed: as ``read_last_tag``.
    """
    return _read(file, path, size, report, _trailing_tags)


def is_conll2003(beginning: Beginning) -> bool:
    """Tell whether rows have four columns, of which the last is a tag of IOB."""
    return _share(beginning, lambda row: len(row) == 4 and _is_iob(row[3])) >= _SURE


def is_conll2002(beginning: Beginning) -> bool:
    """Tell whether rows are a token and tags of IOB."""
    return _share(beginning, lambda row: len(row) > 1 and _is_iob(row[-1])) >= _SURE


def is_iobes(beginning: Beginning) -> bool:
    """Tell whether rows have tags with single or last tokens marked as IOBES has it."""
    return _has_letters(beginning, "SE")


def is_bilou(beginning: Beginning) -> bool:
    """Tell whether rows have tags with single or last tokens marked as BILOU has it."""
    return _has_letters(beginning, "UL")


@dataclass(slots=True)
class _Article:
    """What has been read of a document: the tokens of its sentences, each with its tags.

    After a row that is wrong the rest of its sentence is passed over: it may be as wrong.
    """

    line: int
    sentences: list[list[tuple[str, tuple[str, ...]]]] = field(default_factory=lambda: [[]])
    is_lost: bool = False  # the sentence
    is_whole: bool = True

    @property
    def is_empty(self) -> bool:
        return self.is_whole and not self.sentences[0]

    def lose_sentence(self) -> None:
        self.is_lost, self.is_whole = True, False
        self.sentences = [[]]

    def end_sentence(self) -> None:
        self.is_lost = False
        if self.sentences[-1] and self.is_whole:
            self.sentences.append([])

    def record(self) -> Record:
        text, ranges = join_tokens([token for token, _ in each] for each in self.sentences if each)
        spans = []
        first = 0
        for sentence in self.sentences:
            # No span goes on in the next sentence: in IOB1 that begins with an inner tag too.
            for start, end, label in decode([tags for _, tags in sentence]):
                place = ranges[first + start][0], ranges[first + end - 1][1]
                spans.append(foreign_span(text, *place, label))
            first += len(sentence)
        document = Document(text_id(text), headline(text), text)
        return Record(document, spans=tuple(spans), line=self.line)


def _read(
    file: BinaryIO, path: Path, size: int, report: Progress, tags: Tags
) -> Iterator[Record | ImportFailed]:
    article = _Article(1)
    has_documents = has_found = False
    for number, line in numbered_lines(file, path, size, report):
        try:
            row = columns(decoded(line))
            if row and row[0] == DOCSTART:
                is_over, has_documents = True, True
            elif row:
                is_over = False
                _take(article, row, number, tags)
            else:
                is_over = not has_documents
                article.end_sentence()
        except ImportFailed as error:
            yield fault_at(error, path, number)
            article.lose_sentence()
            has_found = True
        if is_over and not article.is_empty:
            if article.is_whole:
                yield article.record()
            has_found = True
            article = _Article(number + 1)
    if not article.is_empty and article.is_whole:
        yield article.record()
    elif not has_found:
        raise ImportFailed(Reason.FILE_EMPTY, path=path)


def _take(article: _Article, row: tuple[str, ...], number: int, tags: Tags) -> None:
    if article.is_lost or (row[0] == "#" and not is_tag(row[-1])):
        return  # a comment; a token "#" has a tag
    found = tags(row) if len(row) > 1 else ()
    if not found or not all(map(is_tag, found)):
        cause = f"“{row[-1]}” is no tag, as “B-ORG” or “O” are"
        raise ImportFailed(Reason.BAD_ROW, cause=cause)
    if article.is_empty:
        article.line = number
    article.sentences[-1].append((row[0], found))


def _trailing_tags(row: tuple[str, ...]) -> tuple[str, ...]:
    first = len(row)
    while first > 1 and is_tag(row[first - 1]):
        first -= 1
    return row[first:]


def _share(beginning: Beginning, fits: Callable[[tuple[str, ...]], bool]) -> float:
    rows = [row for row in beginning.rows if row and row[0] not in (DOCSTART, "#")]
    if len(rows) < 2:
        return 0
    return sum(map(fits, rows)) / len(rows)


def _has_letters(beginning: Beginning, letters: str) -> bool:
    if _share(beginning, lambda row: len(row) > 1 and is_tag(row[-1])) < _SURE:
        return False
    return any(
        len(row) > 1 and row[-1][0] in letters and row[-1][1:2] == "-" for row in beginning.rows
    )


def _is_iob(tag: str) -> bool:
    return is_tag(tag) and tag[0] in "OBI"
