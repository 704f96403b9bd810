"""Reads WebAnno TSV 3, as WebAnno and INCEpTION export it: a token a line, a document a file.

Offsets are UTF-16 units. A layer's first feature is the label, the others are attributes; what has
no feature is labelled by its layer. Between sentences there are line ends. Spans of no width, and
links of slots, are not taken in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD, SIDECAR
from annotator.core.exchange.relations import with_relations
from annotator.core.progress import silent
from annotator.core.text.offsets import Utf16Map
from annotator.importers.faults import faults_of, record_unless
from annotator.importers.guards.folders import files_in
from annotator.importers.lines import decoded, numbered_lines
from annotator.importers.records.doccano import utf16_span
from annotator.importers.records.extras import foreign_record, placed_span
from annotator.importers.standoff.documents import read_documents
from annotator.importers.text import SIZE_LIMIT, headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning
    from annotator.importers.standoff.documents import Beside

    _Link = tuple[str, str, str, str, str]  # layer, from, to, kind, the token it is from

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


def read_webanno_tsv(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Yield the one document of a file, or what is wrong with its sentences.

    Raises:
        ImportFailed: BAD_ROW where the first line names another format.
    """
    return _read(file, path, size, report, {})


def read_webanno_folder(folder: Path, report: Progress) -> Iterator[Record | ImportFailed]:
    """Stream the documents of a folder and those inside it, in the order of their names.

    Raises:
        ImportFailed: as ``read_documents``.
    """
    return read_documents(folder, files_in(folder, "*.tsv"), _read_one, report)


def used_by_webanno(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that are read."""
    for path in files_in(folder, "*.tsv"):
        yield path
        yield path.with_name(SIDECAR)


def is_webanno_tsv(beginning: Beginning) -> bool:
    """Tell whether the first line names the format."""
    return beginning.content.startswith(b"#FORMAT=WebAnno TSV ")


def is_webanno_folder(folder: Path) -> bool:
    """Tell whether the first file with the suffix names the format."""
    for path in files_in(folder, "*.tsv")[:1]:
        with path.open("rb") as file:
            return file.read(20) == b"#FORMAT=WebAnno TSV "
    return False


def _read_one(file: BinaryIO, path: Path, known: Beside) -> Iterator[Record | ImportFailed]:
    return _read(file, path, 0, silent, known)


def _read(
    file: BinaryIO, path: Path, size: int, report: Progress, known: Beside
) -> Iterator[Record | ImportFailed]:
    found = _Document()
    lines = numbered_lines(file, path, size, report)

    def record() -> Record:
        text, spans = found.text, found.spans()
        if path.stem in known:
            return foreign_record(text, spans, {FIELD: known[path.stem]}, 1, known=())
        name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return Record(Document(text_id(text), headline(text), text, name), spans=spans, line=1)

    for fault in faults_of(islice(lines, 1), found.begin, path):
        raise fault  # all its lines would be wrong
    faults = chain(faults_of(lines, found.take, path), found.settle(path))
    yield from record_unless(faults, record, path)


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
    """A span as it grows from row to row, in UTF-16 units; ``line`` is that of its first row."""

    line: int
    start: int
    end: int
    values: list[str]
    layer: _Layer


@dataclass(slots=True)
class _Document:
    """What the lines of a file say so far.

    After a row that is wrong those up to the next sentence are passed over. ``whole`` are the
    numbers of the sentences that had none.
    """

    line: int = 1
    layers: list[_Layer] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)  # each with the gap before it
    begun: int = 0  # how many sentences
    end: int = 0  # of the last one, in UTF-16 units
    words: list[str] = field(default_factory=list)  # of the sentence that begins
    whole: set[str] = field(default_factory=set)
    is_lost: bool = False  # the sentence
    has_lost: bool = False  # the document has lost one
    found: dict[tuple[str, str], _Found] = field(default_factory=dict)
    links: list[tuple[int, _Link]] = field(default_factory=list)
    text: str = ""
    places: dict[tuple[str, str], int] = field(default_factory=dict)
    made: list[Span] = field(default_factory=list)
    relations: list[tuple[int, str, int]] = field(default_factory=list)

    def begin(self, _number: int, content: bytes) -> None:
        """Take in the first line.

        Raises:
            ImportFailed: BAD_ROW.
        """
        if not _FORMAT.fullmatch(decoded(content).rstrip("\r\n")):
            raise ImportFailed(Reason.BAD_ROW, cause="it is not of WebAnno TSV 3")

    def take(self, number: int, content: bytes) -> None:
        """Take in another line.

        Raises:
            ImportFailed: BAD_ROW.
        """
        line = decoded(content).rstrip("\r\n")
        self.line = number
        if layer := _LAYER.fullmatch(line):
            kind, name, features = layer.groups()
            self.layers.append(_Layer(kind, name, tuple(features.split("|"))))
        elif line.startswith("#Text="):
            self.is_lost = False
            self.words.append(_plain(line.removeprefix("#Text=")))
        elif line and not line.startswith("#") and not self.is_lost:
            sentence = line.partition("-")[0]
            self.whole.add(sentence)
            try:
                self._take_row(line.split("\t"), number)
            except ImportFailed:
                self.words = []
                self.is_lost = self.has_lost = True
                self.whole.discard(sentence)
                raise

    def settle(self, path: Path) -> Iterator[ImportFailed]:
        """Put the text and its spans together; stream what is wrong with them."""
        self.text = "".join(self.sentences)
        units = Utf16Map(self.text)

        def place(_line: int, each: _Found) -> None:
            self.made.append(_span(each, self.text, units))

        wide = {key: each for key, each in self.found.items() if each.start != each.end}
        self.places = {key: index for index, key in enumerate(wide)}
        if self.begun == len(self.sentences):  # else the offsets are those of another text
            yield from faults_of(((each.line, each) for each in wide.values()), place, path)
        yield from faults_of(self.links, self._link, path)
        if not self.text and not self.has_lost:
            yield ImportFailed(Reason.FILE_EMPTY, path=path, line=self.line)

    def spans(self) -> tuple[Span, ...]:
        """Return the spans with their attributes and relations, once they are settled."""
        return with_relations(self.made, self.relations)

    def _link(self, _line: int, link: _Link) -> None:
        layer, source, target, kind, unit = link
        if not any(each.kind == "SP" and each.name == layer for each in self.layers):
            return  # between bare tokens, which are no spans
        first, second = (self.places.get((layer, each)) for each in (source, target))
        if first is not None and second is not None:
            self.relations.append((first, kind, second))
        elif not self.has_lost or unit.partition("-")[0] in self.whole:
            raise ImportFailed(Reason.BAD_ROW, cause=f"there is no {source}")

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
                self._take_spans(layer, cells, row[0], number, (start, end))
            else:
                # Of a chain the second column is the span; the first says of which chain it is.
                chain_layer = replace(layer, features=("",))
                self._take_spans(chain_layer, cells[1:], row[0], number, (start, end))

    def _begin_sentence(self, start: int, token: str) -> None:
        words = "\n".join(self.words)
        self.words = []
        self.begun += 1
        units = Utf16Map(words)
        begin = start - units.to_utf16(max(words.find(token), 0))
        gap, self.end = begin - self.end, begin + units.to_utf16(len(words))
        if begin < 0:
            raise ImportFailed(Reason.BAD_ROW, cause="the sentence begins before its document")
        if gap < 0:
            raise ImportFailed(Reason.BAD_ROW, cause="sentences overlap")
        if begin > SIZE_LIMIT:
            raise ImportFailed(Reason.BAD_ROW, cause="a gap between sentences is too large")
        self.sentences.append(("\n" if self.sentences else " ") * gap + words)

    def _take_spans(
        self, layer: _Layer, cells: list[str], unit: str, line: int, place: tuple[int, int]
    ) -> None:
        start, end = place
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
                self.found[key] = _Found(line, start, end, [value for value, _ in values], plain)

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
            self.links.append((number, (base, ends[0], ends[1], shown, source)))


def _span(found: _Found, text: str, units: Utf16Map) -> Span:
    named = [
        (name, _plain(value))
        for name, value in zip(found.layer.features, found.values, strict=False)
        if value not in _NOTHING
    ]
    label = named[0][1] if named else found.layer.label
    span = utf16_span(text, units, found.start, found.end, label)
    placed = placed_span(text, span.start, span.end, label)
    return replace(placed, attributes=dict(named[1:]))


def _plain(value: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found.group(1), found.group(1)), value)


def _numbered(value: str) -> tuple[str, str]:
    """Return a value and the number by which it is known in other rows."""
    found = _NUMBER.fullmatch(value)
    if found is None or found.group(1).endswith("\\"):
        return value, ""
    return found.group(1), found.group(2)
