"""Reads saved web pages: the article in it by trafilatura, its title, date and source.

Nothing is fetched: the bytes of the file are all there is. trafilatura says where the article is;
its text is put together here, because trafilatura's own leaves out the invisible characters that
Arabic needs.
"""

from __future__ import annotations

import logging
import os
import re
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed, Reason
from annotator.importers.articles.charset import decode_page
from annotator.importers.text import SIZE_LIMIT, headline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.progress import Progress
    from annotator.importers.beginning import Beginning

# A long page has some thousands of tags. What trafilatura takes for them grows with their square
# at worst, 3 s for so many; and what libxml2 takes with the square of one tag's attributes.
_TAG_LIMIT = 30_000
_SQUARE_LIMIT = 100_000_000
# trafilatura would make plain spaces of these; their stand-ins are for private use.
_SPACES = {"\u00a0": "\U0010fffc", "\u202f": "\U0010fffd"}
_TAG = re.compile(r"<[^<>]*")
_PICTURE = re.compile(r"data:[\w/+.;-]*,[^\"'\s<>]{1000,}")  # libxml2 ends a page at ten million
_MARK = re.compile(r"[\s/='\"]+")
_LINES = frozenset({"p", "head", "item", "quote", "row", "code", "lb", "list", "table"})
_DATES = {"extensive_search": False, "original_date": True}
_WHITE = re.compile(r"[ \t\n\f\r]+")
_DOUBLE = re.compile(r" {2,}")
_EDGES = re.compile(r"^[ \t]+|[ \t]+$|(?<=\t) | (?=\t)")
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")


def read_html(file: BinaryIO, path: Path, size: int, report: Progress) -> Iterator[Record]:
    """Yield the one article of a page.

    Raises:
        ImportFailed: NO_ARTICLE, FILE_TOO_LARGE, or what is wrong with its encoding.
    """
    report(0, size)
    content = file.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise ImportFailed(Reason.FILE_TOO_LARGE, path=path, limit=SIZE_LIMIT)
    page = _PICTURE.sub("data:,", decode_page(content, path))
    if page.count("<") > _TAG_LIMIT or _is_heavy(page):
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause="too many tags or attributes")
    found = _extracted(page, path)
    text = "" if found is None else _text(found.body)
    if found is None or not text.strip():
        raise ImportFailed(Reason.NO_ARTICLE, path=path)
    name = os.fsencode(path.name).decode("utf-8", "replace")
    yield Record(
        Document(
            text_id(text),
            _restored(found.title or "").strip() or headline(text),
            text,
            _restored(found.sitename or "").strip() or found.hostname or name,
            found.date or "",
            {"url": found.url} if found.url else {},
        )
    )
    report(size, size)


def is_html(beginning: Beginning) -> bool:
    """Tell whether it begins as pages do."""
    start = beginning.content[:1024].lstrip().lower()
    return start.startswith((b"<!doctype html", b"<html")) or (
        start.startswith((b"<?xml", b"<!--")) and b"<html" in beginning.content[:4096].lower()
    )


def _is_heavy(page: str) -> bool:
    """Tell whether the attributes of its tags would take the parser seconds."""
    squares = 0
    for tag in _TAG.finditer(page):
        squares += sum(1 for _ in _MARK.finditer(tag.group())) ** 2
        if squares > _SQUARE_LIMIT:
            return True
    return False


def _extracted(page: str, path: Path) -> Any:
    extract, parse = _trafilatura()
    try:
        # In UTF-8 whatever the page says of itself, which has been looked at already.
        tree = parse(page.encode("utf-8", "replace"))
        return extract(
            tree, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )
    except Exception as error:
        # trafilatura lets some of what a wrong page leads it into go through.
        cause = f"{type(error).__name__}: {error}"[:200]
        raise ImportFailed(Reason.BROKEN_FILE, path=path, cause=cause) from error


@cache
def _trafilatura() -> tuple[Any, Any]:
    # With lxml and calendars, a third of a second, which nobody needs at the start.
    from lxml import html
    from trafilatura import bare_extraction

    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
    )

    def parse(content: bytes) -> Any:
        tree = html.document_fromstring(content, parser=parser)
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
