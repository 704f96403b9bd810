"""Reads UIMA CAS as XMI and as JSON by dkpro-cassis.

Each annotation is a span, but for tokens, sentences and the document's own: its label is its
``value``, or the name of its type. dkpro-cassis turns offsets of UTF-16 units into code points.
The types of XMI stand beside it in ``TypeSystem.xml``, as UIMA's exports have them.
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.core.exchange.extras import FIELD
from annotator.core.progress import silent
from annotator.importers.faults import fault_at, record_unless
from annotator.importers.guards.folders import files_in
from annotator.importers.guards.xml_text import check_xml
from annotator.importers.lines import decoded
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import parse_object
from annotator.importers.standoff.cas_offsets import NO_SPANS, json_faults, xmi_faults
from annotator.importers.standoff.documents import read_documents
from annotator.importers.text import SIZE_LIMIT, headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning


EXTRAS = "hashiya.Extras"
_TYPES = "TypeSystem.xml"
_BEFORE_ROOT = re.compile(
    rb"((?:\xef\xbb\xbf)?(?:<\?xml\s[^>]*\?>)?)(?:\s*(?:<!--.*?-->|<\?.*?\?>))+", re.DOTALL
)
_LABELS = ("value", "label", "PosValue", "type", "kind", "role")
_SPACE = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class _Xmi:
    """A CAS in XMI; its types stand beside it."""

    content: bytes
    path: Path

    def faults(self) -> Iterator[ImportFailed]:
        """Stream what is wrong with single annotations."""
        return xmi_faults(_checked(self.content), self.path)

    def load(self) -> Any:
        """Return the CAS of dkpro-cassis."""
        from cassis import load_cas_from_xmi

        beside = _types_of(self.path)
        if beside.stat().st_size > SIZE_LIMIT:
            raise ImportFailed(Reason.FILE_TOO_LARGE, path=beside, limit=SIZE_LIMIT)
        types = _type_system(beside.read_bytes())
        return load_cas_from_xmi(BytesIO(_without_prolog(self.content)), typesystem=types)


@dataclass(frozen=True, slots=True)
class _Json:
    """A CAS in JSON."""

    content: bytes
    path: Path

    def faults(self) -> Iterator[ImportFailed]:
        """Stream what is wrong with single annotations."""
        return json_faults(parse_object(self.content), self.content, self.path)

    def load(self) -> Any:
        """Return the CAS of dkpro-cassis."""
        from cassis import load_cas_from_json

        return load_cas_from_json(BytesIO(self.content))


@lru_cache(maxsize=1)
def _type_system(content: bytes) -> Any:
    """Return the types of a file: all documents of a folder have the same."""
    from cassis import load_typesystem

    return load_typesystem(BytesIO(_without_prolog(_checked(content))))


def _type_names(path: Path) -> tuple[str, ...]:
    return _TYPES, _TYPES.lower(), f"{path.stem}-{_TYPES.lower()}"


def _types_of(path: Path) -> Path:
    """Return the file with the types, which UIMA and INCEpTION name in these ways."""
    for beside in map(path.with_name, _type_names(path)):
        if beside.exists():
            return beside
    # Without the types no annotation is known, and all would be lost.
    raise ImportFailed(Reason.BROKEN_FILE, cause=f"there is no {_TYPES} beside it")


def _read(
    form: type[_Xmi | _Json], file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    report(0, size)
    content = file.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
    if not content.strip(_SPACE):
        raise ImportFailed(Reason.FILE_EMPTY, path=path)
    cas = form(content, path)
    try:
        yield from record_unless(cas.faults(), partial(_loaded, cas), path)
    except ImportFailed as error:
        raise fault_at(error, path, 1) from error
    report(size, size)


def _loaded(cas: _Xmi | _Json) -> Record:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of types that are not known
            return _record(cas.load(), cas.path)
    except ImportFailed:
        raise
    except Exception as error:
        # dkpro-cassis has no errors of its own: what a wrong file leads it into goes through.
        cause = f"{type(error).__name__}: {error}"[:200]
        raise ImportFailed(Reason.BROKEN_FILE, cause=cause) from error


def _read_folder(
    form: type[_Xmi | _Json], suffix: str, folder: Path, report: Progress
) -> Iterator[Record | ImportFailed]:
    def read(file: BinaryIO, path: Path, _beside: object) -> Iterator[Record | ImportFailed]:
        return _read(form, file, path, 0, silent)

    return read_documents(folder, files_in(folder, f"*{suffix}"), read, report)


def used_by_xmi(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder that are read, those with types too."""
    for path in files_in(folder, "*.xmi"):
        yield path
        yield from map(path.with_name, _type_names(path))


def used_by_cas_json(folder: Path) -> list[Path]:
    """Return the files of a folder that are read."""
    return files_in(folder, "*.json")


read_xmi = partial(_read, _Xmi)
read_cas_json = partial(_read, _Json)
read_xmi_folder = partial(_read_folder, _Xmi, ".xmi")
read_cas_json_folder = partial(_read_folder, _Json, ".json")


def is_xmi(beginning: Beginning) -> bool:
    """Tell whether the root is XMI's."""
    return b"<xmi:XMI" in beginning.content[:2000]


def is_cas_json(beginning: Beginning) -> bool:
    """Tell whether the object has UIMA's names."""
    return bool(beginning.keys & {"%FEATURE_STRUCTURES", "%TYPES", "%VIEWS"})


def is_xmi_folder(folder: Path) -> bool:
    """Tell whether a file has the suffix."""
    return bool(files_in(folder, "*.xmi"))


def is_cas_json_folder(folder: Path) -> bool:
    """Tell whether the first file with the suffix has UIMA's names."""
    for path in files_in(folder, "*.json")[:1]:
        with path.open("rb") as file:
            return b'"%FEATURE_STRUCTURES"' in file.read(SIZE_LIMIT)
    return False


def _checked(content: bytes) -> bytes:
    """Return XML in UTF-8 that declares no entities, so that none can be expanded."""
    decoded(content)
    check_xml(content)
    return content


def _without_prolog(content: bytes) -> bytes:
    """Return XML without comments and instructions before its root: dkpro-cassis fails on them."""
    found = _BEFORE_ROOT.match(content)
    return found[1] + content[found.end() :] if found else content


def _record(cas: Any, path: Path) -> Record:
    sofa = next((each for each in cas.sofas if each.sofaString), None)
    if sofa is None:
        raise ImportFailed(Reason.FILE_EMPTY)
    view = cas.get_view(sofa.sofaID)
    text: str = view.sofa_string
    if "\0" in text:
        raise ImportFailed(Reason.CONTAINS_NUL, offset=text.index("\0"))
    found = list(view.select_all_fs())
    spans = tuple(span for each in found if (span := _span(each, text)) is not None)
    for each in found:
        if each.type.name == EXTRAS:
            known = parse_object(each.content.encode())
            return foreign_record(text, spans, {FIELD: known}, 1, known=())
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return Record(Document(text_id(text), headline(text), text, source=name), spans=spans, line=1)


def _span(annotation: Any, text: str) -> Span | None:
    """Return the span of an annotation; none of what marks no words, or no width."""
    start, end = getattr(annotation, "begin", None), getattr(annotation, "end", None)
    kind = annotation.type.name.rpartition(".")[2]
    if type(start) is not int or type(end) is not int or start == end or kind in NO_SPANS:
        return None
    named = (getattr(annotation, name, None) for name in _LABELS)
    label = next((name for name in named if isinstance(name, str) and name), kind)
    return foreign_span(text, start, end, label)
