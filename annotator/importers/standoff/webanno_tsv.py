"""Reads WebAnno TSV 3, as WebAnno and INCEpTION export it: a token a line, a document a file.

Offsets are UTF-16 units. A layer's first feature is the label, the others are attributes; what has
no feature is labelled by its layer. Between sentences there are line ends. Spans of no width, and
links of slots, are not taken in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.exchange.relations import with_relations
from annotator.core.progress import silent
from annotator.core.text.offsets import Utf16Map
from annotator.importers.extras import foreign_record
from annotator.importers.guards.folders import files_in
from annotator.importers.lines import decoded, numbered_lines
from annotator.importers.records.doccano import utf16_span
from annotator.importers.records.lines import check_count
from annotator.importers.standoff.sidecar import read_sidecar
from annotator.importers.text import SIZE_LIMIT, headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning
    from annotator.importers.standoff.sidecar import Beside

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3\.\d\s*")
_LAYER = re.compile(r"#T_(SP|RL|CH)=([^|]+)\|?(.*)")
_UNIT = re.compile(r"\d{1,9}-\d{1,9}(?:\.\d{1,9})?")
_PLACE = re.compile(r"(\d{1,10})-(\d{1,10})")
_NOTHING = ("", "*", "_")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_STACK = re.compile(r"(?:[^\\|]|\\.)+")
_NUMBER = re.compile(r"(.*)\[(\d{1,9})\]", re.DOTALL)
_SOURCE = re.compile(r"(\d+-\d+(?:\.\d+)?)(?:\[(\d+)_(\d+)\])?")


def read_webanno_tsv(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Yield the one document of a file.

    Raises:
        ImportFailed: BAD_ROW with the line.
    """
    yield _record(file, path, size, report, {})


def read_webanno_folder(folder: Path, report: Progress) -> Iterator[Record]:
    """Stream the documents of a folder and those inside it, in the order of their names.

    Raises:
        ImportFailed: as for a file, with its path.
    """
    paths = files_in(folder, "*.tsv")
    if not paths:
        raise ImportFailed(Reason.FILE_EMPTY, path=folder)
    known: dict[Path, Beside] = {}
    for number, path in enumerate(paths, 1):
        check_count(number)
        if path.parent not in known:
            known = {path.parent: read_sidecar(path.parent)}
        with path.open("rb") as file:
            yield _record(file, path, 0, silent, known[path.parent])
        report(number, len(paths))


def is_webanno_tsv(beginning: Beginning) -> bool:
    """Tell whether the first line names the format."""
    return beginning.content.startswith(b"#FORMAT=WebAnno TSV ")


def is_webanno_folder(folder: Path) -> bool:
    """Tell whether the first file with the suffix names the format."""
    for path in files_in(folder, "*.tsv")[:1]:
        with path.open("rb") as file:
            return file.read(20) == b"#FORMAT=WebAnno TSV "
    return False


def _record(file: BinaryIO, path: Path, size: int, report: Progress, known: Beside) -> Record:
    found = _Document()
    number = 1
    for number, line in numbered_lines(file, path, size, report):
        try:
            found.take(decoded(line).rstrip("\r\n"), number)
        except ImportFailed as error:
            raise ImportFailed(error.reason, path=path, line=number, **error.details) from error
    try:
        text, spans = found.text(), found.spans()
        if path.stem in known:
            return foreign_record(text, spans, {FIELD: known[path.stem]}, 1, known=())
    except ImportFailed as error:
        line_number = error.line or number
        raise ImportFailed(error.reason, path=path, line=line_number, **error.details) from error
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Record(Document(text_id(text), headline(text), text, source=name), spans=spans, line=1)


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer: which columns are its, and of a relation the layer whose spans it is between."""

    kind: str
    name: str
    features: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return the layer's short name."""
        return self.name.rpartition(".")[2]


@dataclass(slots=True)
class _Found:
    """A span as it grows from row to row, in UTF-16 units."""

    start: int
    end: int
    values: list[str]
    layer: _Layer


@dataclass(slots=True)
class _Document:
    """What the lines of a file say so far."""

    layers: list[_Layer] = field(default_factory=list)
    sentences: list[tuple[int, str]] = field(default_factory=list)  # begin in UTF-16 units, text
    words: list[str] = field(default_factory=list)  # of the sentence that begins
    found: dict[tuple[str, str], _Found] = field(default_factory=dict)
    links: list[tuple[int, str, str, str, str]] = field(default_factory=list)

    def take(self, line: str, number: int) -> None:
        """Take in a line.

        Raises:
            ImportFailed: BAD_ROW.
        """
        if number == 1 and not _FORMAT.fullmatch(line):
            raise ImportFailed(Reason.BAD_ROW, cause="it is not of WebAnno TSV 3")
        if layer := _LAYER.fullmatch(line):
            kind, name, features = layer.groups()
            self.layers.append(_Layer(kind, name, tuple(features.split("|"))))
        elif line.startswith("#Text="):
            self.words.append(_plain(line.removeprefix("#Text=")))
        elif line and not line.startswith("#"):
            self._take_row(line.split("\t"), number)

    def text(self) -> str:
        """Return the document's text, with line ends between its sentences.

        Raises:
            ImportFailed: FILE_EMPTY, or BAD_ROW where sentences overlap.
        """
        units, at = list[str](), 0
        for begin, words in self.sentences:
            if begin < at:
                raise ImportFailed(Reason.BAD_ROW, cause="sentences overlap")
            if begin - at > SIZE_LIMIT:
                raise ImportFailed(Reason.BAD_ROW, cause="a gap between sentences is too large")
            units += ("\n" * (begin - at) if at else " " * begin, words)
            at = begin + Utf16Map(words).to_utf16(len(words))
        if not at:
            raise ImportFailed(Reason.FILE_EMPTY)
        return "".join(units)

    def spans(self) -> tuple[Span, ...]:
        """Return the spans with their attributes and relations.

        Raises:
            ImportFailed: OFFSET_IN_PAIR, or BAD_ROW for a relation from nothing.
        """
        text = self.text()
        units = Utf16Map(text)
        places: dict[tuple[str, str], int] = {}
        spans: list[Span] = []
        for key, each in self.found.items():
            if each.start == each.end:
                continue
            places[key] = len(spans)
            named = [
                (name, _plain(value))
                for name, value in zip(each.layer.features, each.values, strict=False)
                if value not in _NOTHING
            ]
            label = named[0][1] if named else each.layer.label
            span = utf16_span(text, units, each.start, each.end, label)
            spans.append(replace(span, attributes=dict(named[1:])))
        relations = []
        for line, layer, source, target, kind in self.links:
            ends = [places.get((layer, each)) for each in (source, target)]
            if not any(each.kind == "SP" and each.name == layer for each in self.layers):
                continue  # between bare tokens, which are no spans
            if ends[0] is None or ends[1] is None:
                raise ImportFailed(Reason.BAD_ROW, line=line, cause=f"there is no {source}")
            relations.append((ends[0], kind, ends[1]))
        return with_relations(spans, relations)

    def _take_row(self, row: list[str], number: int) -> None:
        place = _PLACE.fullmatch(row[1]) if len(row) > 2 else None
        if place is None or not _UNIT.fullmatch(row[0]):
            raise ImportFailed(Reason.BAD_ROW, cause="no token with offsets")
        start, end = map(int, place.groups())
        if self.words:
            self._begin_sentence(start, row[2])
        if not self.sentences:
            raise ImportFailed(Reason.BAD_ROW, cause="a token before any sentence")
        at = 3
        for layer in self.layers:
            cells = row[at : at + len(layer.features)]
            at += len(layer.features)
            if len(cells) < len(layer.features):
                raise ImportFailed(Reason.BAD_ROW, cause=f"{len(row) - 3} columns are too few")
            if layer.kind == "RL":
                self._take_relations(layer, cells, row[0], number)
            elif layer.kind == "SP":
                self._take_spans(layer, cells, row[0], start, end)
            else:
                # Of a chain the second column is the span; the first says of which chain it is.
                self._take_spans(replace(layer, features=("",)), cells[1:], row[0], start, end)

    def _begin_sentence(self, start: int, token: str) -> None:
        words = "\n".join(self.words)
        self.words = []
        before = max(words.find(token), 0)
        begin = start - Utf16Map(words).to_utf16(before)
        if begin < 0:
            raise ImportFailed(Reason.BAD_ROW, cause="the sentence begins before its document")
        self.sentences.append((begin, words))

    def _take_spans(self, layer: _Layer, cells: list[str], unit: str, start: int, end: int) -> None:
        columns = [
            _STACK.findall(cell)
            for cell, name in zip(cells, layer.features, strict=False)
            if not name.startswith("ROLE_")
        ]
        names = tuple(name for name in layer.features if not name.startswith("ROLE_"))
        plain = replace(layer, features=names)
        for index in range(max(map(len, columns), default=0)):
            values = [_numbered(stack[index]) for stack in columns if index < len(stack)]
            if all(value == "_" for value, _ in values):
                continue
            number = next((number for _, number in values if number), "")
            key = (layer.name, number or unit)
            if key in self.found:
                known = self.found[key]
                known.start, known.end = min(known.start, start), max(known.end, end)
            else:
                self.found[key] = _Found(start, end, [value for value, _ in values], plain)

    def _take_relations(self, layer: _Layer, cells: list[str], unit: str, number: int) -> None:
        base = layer.features[-1].removeprefix("BT_")
        kinds = _STACK.findall(cells[0]) if len(cells) > 1 else []
        for index, cell in enumerate(_STACK.findall(cells[-1])):
            found = _SOURCE.fullmatch(cell)
            if found is None:
                if cell == "_":
                    continue
                raise ImportFailed(Reason.BAD_ROW, cause="a relation from no token")
            source, first, second = found.groups()
            kind = _plain(kinds[index]) if index < len(kinds) else "*"
            ends = [
                name if name and name != "0" else other
                for name, other in ((first, source), (second, unit))
            ]
            shown = layer.label if kind in ("*", "_") else kind
            self.links.append((number, base, ends[0], ends[1], shown))


def _plain(value: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found.group(1), found.group(1)), value)


def _numbered(value: str) -> tuple[str, str]:
    """Return a value and the number by which it is known in other rows."""
    found = _NUMBER.fullmatch(value)
    if found is None or found.group(1).endswith("\\"):
        return value, ""
    return found.group(1), found.group(2)
