"""Reads saved web pages: the article in it by trafilatura, its title, date and source.

Nothing is fetched: the bytes of the file are all there is. trafilatura says where the article is;
its text is put together here, because trafilatura's own leaves out the invisible characters that
Arabic needs.
"""

from __future__ import annotations

import logging
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.articles.article import Article, read_apart
from annotator.importers.articles.charset import decode_page
from annotator.importers.text import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

_MARKS = 1_000_000  # of tags and attributes: some 300 bytes of memory each
# trafilatura would make plain spaces of these; their stand-ins are for private use.
_SPACES = {"\u00a0": "\U0010fffc", "\u202f": "\U0010fffd"}
_PICTURE = re.compile(r"data:[\w/+.;-]*,[^\"'\s<>]{1000,}")
_LINES = frozenset({"p", "head", "item", "quote", "row", "code", "lb", "list", "table"})
_DATES = {"extensive_search": False, "original_date": True}
_WHITE = re.compile(r"[ \t\n\f\r]+")
_DOUBLE = re.compile(r" {2,}")
_EDGES = re.compile(r"^[ \t]+|[ \t]+$|(?<=\t) | (?=\t)")
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")


def read_html(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Yield the one article of a page.

    Raises:
        ImportFailed: NO_ARTICLE, FILE_TOO_LARGE, TOO_SLOW, TOO_MUCH_MEMORY, BROKEN_FILE, or what
            is wrong with its encoding.
    """
    report(0, size)
    content = file.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
    yield read_apart("html", content, path, lambda: report(0, size))
    report(size, size)


def prepare_page() -> None:
    """Load all that a page needs."""
    _extracted("<html><p>")


def article_of_page(content: bytes) -> Article:
    """Return the article of a page's bytes.

    Raises:
        ImportFailed: as ``read_html``, without a path.
    """
    page = _PICTURE.sub("data:,", decode_page(content, Path()))
    if page.count("<") + page.count("=") > _MARKS:
        raise ImportFailed(Reason.BROKEN_FILE, cause="it has too many tags or attributes")
    found = _extracted(page)
    text = "" if found is None else _text(found.body)
    if found is None or not text.strip():
        raise ImportFailed(Reason.NO_ARTICLE)
    return Article(
        text,
        _restored(found.title or "").strip(),
        _restored(found.sitename or "").strip() or found.hostname or "",
        found.date or "",
        found.url or "",
    )


def is_html(beginning: Beginning) -> bool:
    """Tell whether it begins as pages do."""
    start = beginning.content[:1024].lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html")) or (
        start.startswith((b"<?xml", b"<!--")) and b"<html" in beginning.content[:4096].lower()
    )


def _extracted(page: str) -> Any:
    extract, parse = _trafilatura()
    # In UTF-8 whatever the page says of itself, which has been looked at already.
    tree = parse(page.encode("utf-8", "replace"))
    return extract(
        tree, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
    )


@cache
def _trafilatura() -> tuple[Any, Any]:
    # With lxml and calendars, a third of a second.
    from lxml import html
    from trafilatura import bare_extraction

    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    parser = html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        huge_tree=True,  # time and memory have an end all the same
    )

    def parse(content: bytes) -> Any:
        tree = html.document_fromstring(content, parser=parser)
        for fault in parser.error_log:
            if fault.level_name == "FATAL":  # libxml2 gave up, and the rest would be missing
                raise ImportFailed(Reason.BROKEN_FILE, cause=fault.message[:200])
        for element in tree.iter():
            element.text = _protected(element.text)
            element.tail = _protected(element.tail)
        return tree

    return bare_extraction, parse


def _text(body: Any) -> str:
    """Return the article's lines: a paragraph, a heading, an item or a table's row is one."""
    lines = "".join(_pieces(body)).split("\n")
    lines = [_restored(_EDGES.sub("", _DOUBLE.sub(" ", line))) for line in lines]
    return "\n".join(line for line in lines if line.strip())


def _pieces(body: Any) -> Iterator[str]:
    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _LINES:
            yield "\n"
        elif element.tag == "cell" and event == "end":
            yield "\t"
        words = element.text if event == "start" else element.tail
        # White space of HTML alone: a no-break space is text.
        yield _WHITE.sub(" ", words or "")


def _protected(words: str | None) -> str | None:
    if words and not words.isascii():
        for space, stand_in in _SPACES.items():
            words = words.replace(space, stand_in)
    return words


def _restored(words: str) -> str:
    for space, stand_in in _SPACES.items():
        words = words.replace(stand_in, space)
    return words
