"""Reads brat's standoff: a text, and beside it an ``.ann``, or ``.a1`` and ``.a2``.

A discontinuous span becomes a span for each part, with relations "part" to the first; an event
becomes relations from its trigger. Normalisations are attributes. Offsets are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD, SIDECAR
from annotator.core.exchange.relations import with_relations
from annotator.core.progress import silent
from annotator.importers.faults import faults_of, record_unless
from annotator.importers.guards.folders import files_in
from annotator.importers.lines import decoded, numbered_lines
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

    _Said = tuple[Path, str, str, Any]  # where, of what, the name, the value
    _Link = tuple[Path, str, str, str]  # where, from, to, its kind

PART = "part"  # the relation from another part of a discontinuous span to its first
_SUFFIXES = (".ann", ".a1")
_PLACE = re.compile(r"(.+?) (\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*)", re.DOTALL)
_NAME = re.compile(r"[A-Z]\d+")
_FIRST = re.compile(rb"(?:[TREAMN#]\d*|\*)\t\S+ .*")


def read_brat(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Yield the one record of a file of annotations, whose text stands beside it.

    In its place is whatever is wrong with the lines.

    Raises:
        ImportFailed: FILE_MISSING without the text, or what it is instead.
    """
    return _read(file, path, size, report, {})


def read_brat_folder(folder: Path, report: Progress) -> Iterator[Record | ImportFailed]:
    """Stream the records of a folder and those inside it, in the order of their names.

    Raises:
        ImportFailed: as ``read_documents``.
    """
    return read_documents(folder, _annotations(folder), _read_one, report)


def is_brat(beginning: Beginning) -> bool:
    """Tell whether the suffix is one of brat's, and the first line too where there is one."""
    first = beginning.content.split(b"\n", 1)[0]
    return beginning.suffix in _SUFFIXES and (not first or _FIRST.match(first) is not None)


def is_brat_folder(folder: Path) -> bool:
    """Tell whether there is a file of annotations in it with a text beside."""
    return any(path.with_suffix(".txt").exists() for path in _annotations(folder))


def used_by_brat(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that are read, and those by which brat is set up."""
    for path in _annotations(folder):
        yield path
        yield path.with_suffix(".txt")
        if path.suffix == ".a1":
            yield path.with_suffix(".a2")
        yield path.with_name(SIDECAR)
    yield from files_in(folder, "*.conf")


def _annotations(folder: Path) -> list[Path]:
    return [
        path
        for path in files_in(folder, "*.a*")
        if path.suffix in _SUFFIXES and not path.with_suffix(".txt").is_symlink()
    ]


def _read_one(file: BinaryIO, path: Path, known: Beside) -> Iterator[Record | ImportFailed]:
    return _read(file, path, 0, silent, known)


def _read(
    file: BinaryIO, path: Path, size: int, report: Progress, known: Beside
) -> Iterator[Record | ImportFailed]:
    text = _text(path.with_suffix(".txt"))
    standoff = _Standoff(text, path)

    def record() -> Record:
        spans = standoff.spans()
        if path.stem in known:
            return foreign_record(text, spans, {FIELD: known[path.stem]}, 1, known=())
        name = path.with_suffix(".txt").name.encode("utf-8", "surrogateescape")
        source = name.decode("utf-8", "replace")
        return Record(Document(text_id(text), headline(text), text, source), spans=spans, line=1)

    faults = _faults(standoff, file, path, size, report)
    yield from record_unless(faults, record, path)


def _faults(
    standoff: _Standoff, file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[ImportFailed]:
    """Let the lines of a file be taken, and of the events beside it; stream what is wrong."""
    yield from faults_of(numbered_lines(file, path, size, report), standoff.take, path)
    second = path.with_suffix(".a2")
    if path.suffix == ".a1" and second.exists():
        with second.open("rb") as more:
            standoff.path = second
            yield from faults_of(numbered_lines(more, second, 0, silent), standoff.take, second)
    yield from standoff.settle()


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise ImportFailed(Reason.FILE_MISSING, path=path) from error
    if len(content) > SIZE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
    try:
        # With its byte order mark, which brat counts too.
        return decoded(content)
    except ImportFailed as error:
        raise ImportFailed(error.reason, path=path) from error


@dataclass(slots=True)
class _Standoff:
    """What the lines say of one text; targets may stand on later lines.

    ``lost`` are the names on lines that were wrong: what is said of them is not wrong too.
    """

    text: str
    path: Path  # of the lines that are taken
    parts: dict[str, list[Span]] = field(default_factory=dict)
    triggers: dict[str, str] = field(default_factory=dict)
    links: list[tuple[int, _Link]] = field(default_factory=list)
    said: list[tuple[int, _Said]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    firsts: dict[str, int] = field(default_factory=dict)
    made: list[Span] = field(default_factory=list)
    relations: list[tuple[int, str, int]] = field(default_factory=list)

    def take(self, number: int, content: bytes) -> None:
        """Take in a line.

        Raises:
            ImportFailed: BAD_ROW, QUOTE_MISMATCH or OFFSETS_OUTSIDE.
        """
        line = decoded(content.rstrip(b"\r\n"))
        try:
            self._take(line, number)
        except ImportFailed:
            if name := _NAME.match(line):
                self.lost.add(name.group())
            raise

    def settle(self) -> Iterator[ImportFailed]:
        """Put together what was said; stream what is said of nothing, with its line."""
        for name, parts in self.parts.items():
            first = self.firsts[name] = len(self.made)
            self.relations += [(first + n, PART, first) for n in range(1, len(parts))]
            self.made += parts
        yield from faults_of(self.said, self._say, self.path)
        for target, note in self.notes:
            # A note may be of a relation, or of nothing that is there any more.
            at = self._found(target)
            if at is not None and note:
                known = self.made[at].note
                together = f"{known}\n{note}" if known else note
                self.made[at] = replace(self.made[at], note=together)
        yield from faults_of(self.links, self._link, self.path)

    def spans(self) -> tuple[Span, ...]:
        """Return the spans with all that is said of them, once it is settled."""
        return with_relations(self.made, self.relations)

    def _take(self, line: str, number: int) -> None:
        name, _, rest = line.partition("\t")
        body, _, tail = rest.partition("\t")
        match name[:1]:
            case "":
                if line:
                    raise ImportFailed(Reason.BAD_ROW, cause="it begins with a tab")
            case "T":
                self._take_span(name, body, tail)
            case "E":
                self._take_event(name, body, number)
            case "R":
                kind, first, second = self._words(body, 3)
                self.links.append((number, (self.path, _target(first), _target(second), kind)))
            case "*":
                kind, first, *others = self._words(body, 2)
                self.links += [(number, (self.path, first, other, kind)) for other in others]
            case "A" | "M":
                kind, target, *value = self._words(body, 2)
                self.said.append((number, (self.path, target, kind, " ".join(value) or True)))
            case "N":
                kind, target, *value = self._words(body, 3)
                self.said.append((number, (self.path, target, kind, " ".join(value))))
            case "#":
                kind, _, target = body.partition(" ")
                self.notes.append((target.strip(), tail))
            case _:
                raise ImportFailed(Reason.BAD_ROW, cause=f"“{name[:20]}” is no kind of line")

    def _say(self, _line: int, said: _Said) -> None:
        path, target, name, value = said
        at = self._index(target, path)
        if at is not None:
            span = self.made[at]
            self.made[at] = replace(span, attributes={**span.attributes, name: value})

    def _link(self, _line: int, link: _Link) -> None:
        path, first, second, kind = link
        ends = [self._index(each, path) for each in (first, second)]
        if ends[0] is not None and ends[1] is not None:
            self.relations.append((ends[0], kind, ends[1]))

    def _words(self, body: str, least: int) -> list[str]:
        words = body.split()
        if len(words) < least:
            raise ImportFailed(Reason.BAD_ROW, cause=f"{len(words)} of {least} words")
        return words

    def _take_span(self, name: str, body: str, tail: str) -> None:
        found = _PLACE.fullmatch(body)
        if found is None:
            raise ImportFailed(Reason.BAD_ROW, cause="no label with offsets")
        label, places = found.groups()
        pairs = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        ends = [pairs[0]]
        for start, end in pairs[1:]:
            # brat breaks a span at the end of a line; that is no gap.
            before = ends[-1]
            if before[1] <= start and not self.text[before[1] : start].strip():
                ends[-1] = (before[0], end)
            else:
                ends.append((start, end))
        words = " ".join(self.text[start:end] for start, end in pairs)
        if tail and words.split() != tail.split():
            start, end = pairs[0][0], pairs[-1][1]
            raise ImportFailed(Reason.QUOTE_MISMATCH, start=start, end=end, quote=tail, found=words)
        self.parts[name] = [placed_span(self.text, start, end, label) for start, end in ends]

    def _take_event(self, name: str, body: str, number: int) -> None:
        trigger, *arguments = self._words(body, 1)
        self.triggers[name] = _target(trigger)
        for argument in arguments:
            role, _, target = argument.partition(":")
            self.links.append((number, (self.path, name, target, role)))

    def _found(self, name: str) -> int | None:
        return self.firsts.get(self.triggers.get(name, name))

    def _index(self, name: str, path: Path) -> int | None:
        """Return the span of this name; None for what is said of a relation, or of what is lost."""
        found = self._found(name)
        if found is not None or name.startswith("R"):
            return found
        if name in self.lost or self.triggers.get(name) in self.lost:
            return None
        raise ImportFailed(Reason.BAD_ROW, path=path, cause=f"there is no {name[:20]}")


def _target(argument: str) -> str:
    return argument.rpartition(":")[2]
