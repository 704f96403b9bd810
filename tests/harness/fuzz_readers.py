"""Feeds readers what is nearly right: each input is accepted whole, or refused with a place.

    uv run python -m tests.harness.fuzz_readers             10,000 inputs for each reader
    uv run python -m tests.harness.fuzz_readers gliner 500  so many for one
    uv run python -m tests.harness.fuzz_readers --seed 7    others than those of seed 1

Half of the inputs of JSON, XML and archives keep their form, so that they get past the parser.
Accepted whole is what a project takes in without a fault. Prints each input that was neither, and
ends with status 1 where there was one. An input that takes over five seconds is one too, and so is
a reader for which the process came to need more than 512 MB. ``zip`` is an archive of articles.
"""

from __future__ import annotations

import random
import sys
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader, BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZipFile

from annotator.apart.worker import workers
from annotator.core.document import Document, Record, Status, check_kept
from annotator.core.errors import AnnotatorError, ImportFailed
from annotator.core.progress import silent
from annotator.core.span import Span, check_span
from annotator.core.span import check_kept as check_span_kept
from annotator.exporters.terms import Terms
from annotator.formats.form import AS_FOUND
from annotator.formats.places import places, read_place
from annotator.formats.table import FORMATS, READ
from annotator.formats.writing.export import write_file
from annotator.importers.limits import FAULT_LIMIT
from tests.harness.mutations import mutated_archive, mutated_json, mutated_xml
from tests.importers.articles.pages import page, paragraphs, word

if TYPE_CHECKING:
    from collections.abc import Iterator

INPUTS = 10_000
SLOW = 5  # seconds
MEMORY = 512 * 1024  # KiB
READERS = (*(name for name in READ if FORMATS[name].read), "zip")
_WITHOUT_LINES = ("text", "docx", "html", "zip")
_XML = ("uima-xmi", "html")
_ARCHIVES = ("xlsx", "docx", "zip")
_TYPES = "TypeSystem.xml"  # has to stand beside XMI
_LABELS = ("investor", "amount")
_TEXT = "وقَّعت شركة الأفق 📈 عقدا بـ٢٥٫٥ مليون\nوللشركة فروع"
# What breaks parsers: brackets, numbers too large, halves of pairs, marks, white space.
_BYTES = [
    b"\0",
    b"\xff",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xa8",
    b"\r",
    b"\n\n",
]
_JSON = [
    b"[" * 2000,
    b"{" * 500,
    b"]",
    b"}",
    b'"',
    b"\\",
    b",",
    b":",
    b"null",
    b"true",
    b"[]",
    b"{}",
]
_NUMBERS = [b"NaN", b"-1", b"1e999", b"9" * 400, b"18446744073709551616"]
_COLUMNS = [b"-DOCSTART-", b"\t", b" O\n", b"B-"]
_PIECES = [*_BYTES, *_JSON, *_NUMBERS, *_COLUMNS]


@dataclass(frozen=True, slots=True)
class Odd:
    """An input that was neither accepted whole nor refused with a place."""

    format: str
    number: int
    what: str


def fuzz(name: str, inputs: int, seed: int) -> Iterator[Odd]:
    """Feed a reader mutated inputs, which depend on the seed alone."""
    right = _right_inputs(name)
    chance = random.Random(f"{seed} {name}")
    with TemporaryDirectory() as place, workers():
        path = Path(place) / f"fuzz{FORMATS[name].suffixes[0] if name in FORMATS else '.zip'}"
        # Beside it the text that standoff is of.
        path.with_suffix(".txt").write_bytes(f"{_TEXT} 0".encode())
        types = [content for content in right if b"<typeSystemDescription" in content]
        right = [content for content in right if content not in types]
        _outcome(name, right[0], path)  # begins the process of those that have one
        for number in range(inputs):
            if types:
                changed = mutated_xml(types[0], chance) if chance.random() < 0.1 else types[0]
                path.with_name(_TYPES).write_bytes(changed)
            content = _changed(name, chance.choice(right), chance)
            begun = time.monotonic()
            what = _outcome(name, content, path)
            if time.monotonic() - begun > SLOW:
                what = f"took more than {SLOW} seconds"
            if what:
                yield Odd(name, number, what)


def _right_inputs(name: str) -> list[bytes]:
    """Return files that the format's own writer makes, or its folder's."""
    made = {
        "text": _TEXT.encode(),
        "docx": word(paragraphs(_TEXT, "سطر ثان"), title="عنوان"),
        "html": page(_TEXT, _TEXT * 3, head="<title>عنوان</title>").encode(),
    }
    if name == "zip":
        return [_archive({f"2024/a.{kind}": content for kind, content in made.items()})]
    if name in made:
        return [made[name]]
    contents = []
    with TemporaryDirectory() as place:
        for number, records in enumerate(([_record(0)], [_record(0), _record(1), _record(2)])):
            out = Path(place) / str(number)
            write_file(records, out, name, Terms(_LABELS))
            files = [out] if out.is_file() else sorted(p for p in out.rglob("*") if p.is_file())
            contents += [file.read_bytes() for file in files]
    return contents


def _archive(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace(".text", ".txt"), content)
    return out.getvalue()


def _record(number: int) -> Record:
    spans = tuple(
        Span(f"{number}-{label}-{words}", start, start + len(words), label, words, {"v": 1}, "ن")
        for words, label in (("شركة الأفق", "investor"), ("الأفق", "amount"), ("٢٥٫٥", "amount"))
        for start in [_TEXT.index(words)]
    )
    document = Document(f"d{number}", "عنوان", f"{_TEXT} {number}", meta={"a": [1, None]})
    return Record(document, "سعاد", Status.DONE, spans[: number + 1])


def _changed(name: str, content: bytes, chance: random.Random) -> bytes:
    """Return an input: of what has a form, every second one keeps it."""
    if name == "spacy" and chance.random() < 0.8:
        return zlib.compress(_mutated(zlib.decompress(content), chance))
    if chance.random() < 0.5:
        return _mutated(content, chance)
    if name in _ARCHIVES:
        return mutated_archive(content, chance)
    if name in _XML:
        return mutated_xml(content, chance)
    if content[:1] in (b"{", b"["):
        return mutated_json(content, chance)
    return _mutated(content, chance)


def _mutated(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((0, 1, 1, 4, 40)))
        match chance.randrange(6):
            case 0:
                changed[at:end] = chance.choice(_PIECES)
            case 1:
                changed[at:end] = b""
            case 2:
                changed[at:at] = changed[at:end] * chance.choice((1, 2, 50))
            case 3:
                changed[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
            case 4:
                del changed[at:]
            case 5:
                _change_digit(changed, chance)
    return bytes(changed)


def _change_digit(content: bytearray, chance: random.Random) -> None:
    digits = [at for at, byte in enumerate(content) if 48 <= byte <= 57]
    if digits:
        content[chance.choice(digits)] = chance.choice(b"0123456789-.e")


def _outcome(name: str, content: bytes, path: Path) -> str:
    """Return what is wrong with how an input ended; empty where nothing is."""
    found: list[ImportFailed] = []
    try:
        for record in _records(name, content, path):
            if isinstance(record, ImportFailed):
                found.append(record)
                if len(found) == FAULT_LIMIT:
                    break
                continue
            check_kept(record.document)
            for span in record.spans:
                # The project refuses these by the record's line.
                with suppress(AnnotatorError):
                    if not record.is_reference:  # the project has the text
                        check_span(span, record.document.text)
                    check_span_kept(span)
            if record.line is None and name not in _WITHOUT_LINES:
                return "a record has no place"
    except ImportFailed as error:
        found.append(error)
    except AnnotatorError:
        pass  # by check_kept, as the project does, which knows the record's line
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return _unplaced(name, found, path)


def _unplaced(name: str, found: list[ImportFailed], path: Path) -> str:
    """Tell which fault has no place, or where there are several no line; empty where none is so."""
    places = (path, *path.parents[:1]) if name in _XML else (path,)
    for error in found:
        if error.path is None or not any(map(error.path.is_relative_to, places)):
            return f"refused without a place: {error}"
    if len(found) > 1 and name not in _WITHOUT_LINES and any(each.line is None for each in found):
        return f"one of {len(found)} faults has no line: {found}"
    return ""


def _records(name: str, content: bytes, path: Path) -> Iterator[Record | ImportFailed]:
    if name == "zip":
        path.write_bytes(content)
        with places([path], lambda _path: AS_FOUND) as found:
            for place in found:
                if isinstance(place, ImportFailed):
                    yield place
                else:
                    yield from read_place(place, AS_FOUND, silent)
        return
    read = FORMATS[name].read
    assert read is not None
    with BufferedReader(BytesIO(content)) as file:
        yield from read(file, path, len(content), silent)


def _memory() -> int:
    """Return the most that this process or one of its own needed, in KiB; 0 where none tells."""
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

    most = max(getrusage(whose).ru_maxrss for whose in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return most // 1024 if sys.platform == "darwin" else most


def main(arguments: list[str]) -> int:
    """Feed the readers that the arguments name; return the exit status."""
    seed = 1
    if "--seed" in arguments:
        at = arguments.index("--seed")
        seed = int(arguments[at + 1])
        del arguments[at : at + 2]
    inputs = int(arguments.pop()) if arguments and arguments[-1].isdigit() else INPUTS
    names = arguments or READERS
    status = 0
    for name in names:
        begun = time.monotonic()
        odd = list(fuzz(name, inputs, seed))
        memory = _memory()
        seconds = time.monotonic() - begun
        print(f"{name}: {inputs} inputs, {len(odd)} odd, {seconds:.0f} s, {memory // 1024} MB")
        status |= memory > MEMORY
        for each in odd[:20]:
            status = 1
            print(f"  {each.number}: {each.what}"[:300])
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
