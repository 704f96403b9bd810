"""Reads Word's documents by python-docx: paragraphs, and of tables a line for each row.

The text is what the page shows: what was inserted under tracked changes is in it, what was deleted
is not, nor is hidden text. Headers, footers, notes, comments and macros are left out.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.articles.article import Article, read_apart
from annotator.importers.guards.archives import ZIP_FAULTS, archive
from annotator.importers.guards.xml_text import check_parts
from annotator.importers.limits import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {
    *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr")),
    _FALLBACK,  # a second time what stands before it
}
_BOX = f"{_W}txbxContent"
_NO = ("0", "false", "off")


def read_docx(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Yield the one document of a file, with the title and date of its properties.

    Raises:
        ImportFailed: FILE_EMPTY, FILE_TOO_LARGE, TOO_MANY_RECORDS, TOO_SLOW, TOO_MUCH_MEMORY or
            BROKEN_FILE.
    """
    report(0, size)
    yield read_apart("docx", read_whole(file, path), path, lambda: report(0, size))
    report(size, size)


def prepare_word() -> None:
    """Load all that a Word document needs."""
    import docx

    docx.Document()


def article_of_word(content: bytes) -> Article:
    """Return the text of a Word document's bytes, with the title and date of its properties.

    Raises:
        ImportFailed: as ``read_docx``, without a path.
    """
    import docx  # with lxml, which nobody needs at the start

    with archive(BytesIO(content), Path()) as opened:
        check_parts(opened, Path())
    document = docx.Document(BytesIO(content))
    body = document.element.find(f"{_W}body")
    if body is None:
        raise ImportFailed(Reason.BROKEN_FILE, cause="it has no body")
    text = "\n".join(_blocks(body))
    if not text.strip():
        raise ImportFailed(Reason.FILE_EMPTY)
    title, created = _properties(document)
    return Article(text, title, published=created)


def is_docx(beginning: Beginning) -> bool:
    """Tell whether it is a ZIP with the suffix, or with the files, of Word."""
    content = beginning.content
    if not content.startswith(b"PK\x03\x04"):
        return False
    return beginning.suffix in (".docx", ".docm") or b"word/document.xml" in content


def _blocks(parent: Any) -> Iterator[str]:
    """Yield the lines of what stands below one another."""
    for child in parent:
        if child.tag == f"{_W}p":
            yield from _paragraph(child)
        elif child.tag == f"{_W}tr":
            if child.find(f"{_W}trPr/{_W}del") is None:
                cells = (each for each in child.iter(f"{_W}tc") if _row_of(each) is child)
                yield "\t".join(" ".join(_blocks(cell)) for cell in cells)
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _blocks(child)


def _row_of(cell: Any) -> Any:
    return next(cell.iterancestors(f"{_W}tr"))


def _paragraph(paragraph: Any) -> Iterator[str]:
    """Yield a paragraph's line, then those of the text boxes that hang on it."""
    boxes: list[Any] = []
    yield "".join(_words(paragraph, boxes))
    for box in boxes:
        yield from _blocks(box)


def _words(parent: Any, boxes: list[Any]) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}t":
            words = child.text or ""
            yield words if child.get(_SPACE) == "preserve" else words.strip()
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _BOX:
            boxes.append(child)
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _words(child, boxes)


def _is_hidden(run: Any) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish") if run.tag == f"{_W}r" else None
    return vanish is not None and vanish.get(f"{_W}val") not in _NO


def _properties(document: Any) -> tuple[str, str]:
    """Return title and date of making; python-docx would invent those that are not there."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    try:
        part = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
        properties = part.core_properties
        title = properties.title.strip()
    except (LookupError, AttributeError, *ZIP_FAULTS):
        return "", ""
    try:
        created = properties.created
    except (LookupError, AttributeError, TypeError, ValueError, ArithmeticError):
        created = None  # what stands there is no date
    return title, created.isoformat() if created else ""
