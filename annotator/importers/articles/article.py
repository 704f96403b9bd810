"""Lets a process of its own find the article in a file, and makes its document."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from annotator.apart.worker import ask
from annotator.core.document import Document, Record, text_id
from annotator.core.errors import ImportFailed
from annotator.importers.text import headline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Article(NamedTuple):
    """What is found in a file; empty where there is none, but for the text."""

    text: str
    title: str = ""
    source: str = ""
    published: str = ""
    url: str = ""


def read_apart(job: str, content: bytes, path: Path, check: Callable[[], None]) -> Record:
    """Return the one record of a file, found by a job of ``jobs``; ``check`` may stop it.

    Raises:
        ImportFailed: as the job, TOO_SLOW or TOO_MUCH_MEMORY.
    """
    try:
        article = Article(*ask(job, content, check))
    except ImportFailed as error:
        raise ImportFailed(error.reason, path=path, line=None, **error.details) from error
    # A file's name need not be valid UTF-8 on Linux; what is stored must be.
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return Record(
        Document(
            text_id(article.text),
            article.title or headline(article.text),
            article.text,
            article.source or name,
            article.published,
            {"url": article.url} if article.url else {},
        )
    )
