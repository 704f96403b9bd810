"""What commands print: progress, errors, JSON, and nothing that could steer the terminal."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any
from unicodedata import category

import click

from annotator.wording import SENTENCES

if TYPE_CHECKING:
    from annotator.core.errors import AnnotatorError

_QUOTE = 80  # characters of a value from outside that a message shows


class ProgressLine:
    """Shows a percentage on standard error while work goes on, if that is a terminal.

    ``words`` say before it what the work is, where there is any.
    """

    def __init__(self, words: str = "") -> None:
        self._words = words
        self._is_shown = sys.stderr.isatty()
        self._percent = -1

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(self, *_failure: object) -> None:
        if self._percent >= 0:
            click.echo("\r      \r", err=True, nl=False)

    def show(self, done: int, total: int) -> None:
        """Show how far the work is."""
        percent = 100 * done // total if total else max(0, self._percent)
        if self._is_shown and percent != self._percent:
            if self._words and self._percent < 0:
                click.echo(self._words, err=True)
            self._percent = percent
            click.echo(f"\r{percent:3} %", err=True, nl=False)


def never_fail_on_a_character() -> None:
    """Let an output whose encoding has no Arabic show escapes instead of ending in an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def message(error: AnnotatorError) -> str:
    """Return an error in English, with its place."""
    place = ":".join(str(part) for part in (error.path, error.line) if part is not None)
    words = SENTENCES[error.reason].format(**shortened(error.details))
    return visible(f"{place}: {words}" if place else words)


def shortened(details: dict[str, object]) -> dict[str, object]:
    """Return the values of a sentence, long ones cut."""
    return {
        name: f"{value[:_QUOTE]}…" if isinstance(value, str) and len(value) > _QUOTE else value
        for name, value in details.items()
    }


def visible(text: str) -> str:
    """Return a text on one line in which nothing can steer the terminal or reorder the words."""
    return "".join(_escaped(c) if _is_unseen(c) else c for c in text)


def _is_unseen(character: str) -> bool:
    return category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1].replace("\x7f", "\\u007f")


def print_json(value: dict[str, Any]) -> None:
    """Print a value as JSON that any terminal can show."""
    encoding = (sys.stdout.encoding or "").lower().replace("_", "-")
    text = json.dumps(value, ensure_ascii=encoding not in ("utf-8", "utf8"), indent=2)
    click.echo("".join(_escaped(c) if c != "\n" and _is_unseen(c) else c for c in text))
