"""Writes an export whole or not at all, and proves it by reading it back before it counts."""

from __future__ import annotations

import hashlib
from collections import deque
from contextlib import ExitStack
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.errors import ExportFailed, Reason
from annotator.core.exchange.losses import LossKind
from annotator.core.progress import silent
from annotator.exporters.drafts import draft_file, draft_folder, files_in
from annotator.exporters.terms import Portion, Terms
from annotator.formats.consumers.loading import load_by_consumer
from annotator.formats.reading import read_file, sound
from annotator.formats.table import FORMATS, WRITTEN
from annotator.formats.writing.holding import held
from annotator.formats.writing.manifest import files_of, manifest_path
from annotator.formats.writing.proof import Proof
from annotator.formats.writing.written import Written, WrittenFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.formats.format import Format

_ALL_PROVED = 500  # records of an export that are read back in any case
_AT_ONCE = 100  # lines


def write_file(
    records: Iterable[Record], out: Path, format: str, terms: Terms | None = None
) -> Written:
    """Write records to ``out`` without a manifest; see ``write_portions``."""
    return write_portions([Portion("", records)], out, format, terms or Terms())


def write_portions(
    portions: Sequence[Portion],
    out: Path,
    format: str,
    terms: Terms,
    describe: Callable[[Written], bytes] | None = None,
    on_read: Callable[[], None] | None = None,
    on_wait: Callable[[], None] | None = None,
) -> Written:
    """Write records to ``out``, which changes in one step at the end, after they were read back.

    Splits, and formats of several files, make a folder. On any failure, also one that the records
    raise, what was there before is untouched and nothing is left beside it. ``describe`` makes the
    manifest that is put beside the data; ``on_read`` is called for each record that came back,
    ``on_wait`` again and again while a library loads them. Both may raise.

    Raises:
        ExportFailed: UNKNOWN_FORMAT, PROOF_FAILED, and what ``draft_file`` and ``draft_folder``
            raise.
    """
    if format not in WRITTEN:
        known = ", ".join(WRITTEN)
        raise ExportFailed(Reason.UNKNOWN_FORMAT, path=out, format=format, known=known)
    chosen = FORMATS[format]
    is_folder = chosen.write_folder is not None or any(portion.name for portion in portions)
    beside = manifest_path(out)
    with ExitStack() as stack:
        if is_folder:
            draft = stack.enter_context(draft_folder(out, files_of(beside, out.name)))
        else:
            draft = stack.enter_context(draft_file(out))
        # The manifest's hashes tell whether it belongs to the data, should power fail in between.
        note = stack.enter_context(draft_file(beside, out)) if describe else None
        written = _Export(chosen, draft, terms, on_read, on_wait).write(portions, out)
        if note is not None and describe is not None:
            note.write_bytes(describe(written))
    return written


class _Export:
    """One export on its way into a draft."""

    def __init__(
        self,
        format: Format,
        draft: Path,
        terms: Terms,
        on_read: Callable[[], None] | None,
        on_wait: Callable[[], None] | None,
    ) -> None:
        self._format = format
        self._draft = draft
        self._terms = terms
        self._on_read = on_read
        self._on_wait = on_wait or _go_on
        self._proof = Proof(format.holds)
        self._pending: deque[tuple[str, Record]] = deque()
        self._written = Written()
        self._starts: dict[Path, list[int]] = {}

    def write(self, portions: Sequence[Portion], out: Path) -> Written:
        """Write the portions, read them back, and return what is there now."""
        if self._format.write_folder is not None:
            fed = [Portion(each.name, self._fed(each)) for each in portions]
            self._take(self._format.write_folder(fed, self._draft, self._terms))
        else:
            for portion in portions:
                self._write_file(portion)
        for path in self._files(portions):
            self._proof.compare(self._counted(self._read_back(path)))
        self._proof.finish()
        self._let_consumer_load(portions)
        self._written.files = tuple(self._hashed(out))
        return self._written

    def _write_file(self, portion: Portion) -> None:
        assert self._format.write is not None
        path = self._path(portion)
        with path.open("wb") as file:
            kept = self._format.write(self._fed(portion), file, self._terms)
            self._take(self._placed(kept, file, path))

    def _placed(
        self, kept: Iterator[Record | None], file: BinaryIO, path: Path
    ) -> Iterator[Record | None]:
        """Remember where the records begin that will be read back."""
        if self._format.proof_step == 1:
            yield from kept
            return
        starts = self._starts.setdefault(path, [0])
        for index, record in enumerate(kept, 1):
            if self._is_proved(index):
                starts.append(file.tell())
            yield record

    def _fed(self, portion: Portion) -> Iterator[Record]:
        """Give the writer each record as far as the format holds it."""
        for record in portion.records:
            fitting = held(record, self._format.holds, self._terms.losses)
            self._pending.append((portion.name, record))
            yield fitting

    def _take(self, kept: Iterator[Record | None]) -> None:
        """Count what the writer says it holds, and expect it back."""
        for index, record in enumerate(kept):
            split, given = self._pending.popleft()
            if record is None:
                self._terms.losses.add(LossKind.DOCUMENT, given.document.id)
                continue
            if self._is_proved(index):
                self._proof.expect(record)
                self._written.read_back += 1
            self._written.records[split] += 1
            self._written.documents.add(given.document.id)
            self._written.spans.update([span.label for span in record.spans])

    def _path(self, portion: Portion) -> Path:
        if not portion.name:
            return self._draft
        return self._draft / f"{portion.name}{self._format.suffixes[0]}"

    def _files(self, portions: Sequence[Portion]) -> list[Path]:
        if self._format.write_folder is not None:
            return [self._draft]
        return [self._path(portion) for portion in portions]

    def _is_proved(self, index: int) -> bool:
        return index < _ALL_PROVED or index % self._format.proof_step == 0

    def _read_back(self, path: Path) -> Iterator[Record]:
        if self._format.proof_step == 1:
            yield from read_file(path, self._format.name, silent)
            return
        assert self._format.read is not None
        with path.open("rb") as file:
            for first in range(0, len(self._starts[path]), _AT_ONCE):
                lines = []
                for start in self._starts[path][first : first + _AT_ONCE]:
                    file.seek(start)
                    lines.append(file.readline())
                some = b"".join(lines)
                if some:
                    yield from sound(self._format.read(BytesIO(some), path, len(some), silent))

    def _let_consumer_load(self, portions: Sequence[Portion]) -> None:
        records = self._written.records
        if not records:
            return  # what is empty some libraries refuse, and there is nothing to prove
        if self._format.write_folder is not None:
            files = [(self._draft, records.total())]
        else:
            files = [(self._path(each), records[each.name]) for each in portions]
        labels = dict.fromkeys([*self._terms.labels, *self._written.spans])
        self._written.loading = load_by_consumer(
            self._format.name, files, tuple(labels), self._on_wait
        )

    def _counted(self, records: Iterator[Record]) -> Iterator[Record]:
        for record in records:
            if self._on_read is not None:
                self._on_read()
            yield record

    def _hashed(self, out: Path) -> Iterator[WrittenFile]:
        is_file = self._draft.is_file()
        for name in [""] if is_file else files_in(self._draft):
            path = self._draft / name
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            shown = out.name if is_file else f"{out.name}/{name}"
            yield WrittenFile(shown, path.stat().st_size, digest)


def _go_on() -> None:
    """Stop nothing."""
