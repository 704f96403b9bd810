"""Expected failures in words for the user, and text from outside made safe for widgets."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from annotator.gui.translation import isolated
from annotator.wording import SENTENCES

_VALUE_SHOWN = 300  # code points of a value from outside in a list of faults

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from annotator.core.errors import AnnotatorError
    from annotator.project import Project


def error_text(error: AnnotatorError) -> str:
    """Return the translated sentence for an error, after its place where it has one."""
    words = _sentence(error, None)
    if error.path is None:
        return words
    name = _shown(error.path)
    place = name if error.line is None else f"{name}:{error.line}"
    return f"{isolated(place)} — {words}"


def fault_line(error: AnnotatorError, *, is_shown: bool = True) -> str:
    """Return ``FILE:LINE: reason`` on one line, with the file's path where it is to be kept."""
    path = error.path
    name = "" if path is None else _shown(path) if is_shown else str(path)
    place = name if error.line is None else f"{name}:{error.line}"
    words = _sentence(error, _VALUE_SHOWN)
    line = f"{isolated(place) if is_shown else place}: {words}" if place else words
    return " ".join(line.split())


def _shown(path: Path) -> str:
    """Return a file's name; of a file in an archive also where it is in there."""
    archive = next((each for each in path.parents if each.is_file()), None)
    return path.name if archive is None else path.relative_to(archive.parent).as_posix()


def _sentence(error: AnnotatorError, most: int | None) -> str:
    """Return an error's sentence, its values cut to so many code points."""
    sentence = QCoreApplication.translate("Reason", SENTENCES[error.reason])
    details = {name: isolated(_short(str(value), most)) for name, value in error.details.items()}
    return sentence.format(**details)


def _short(value: str, most: int | None) -> str:
    return value if most is None or len(value) <= most else f"{value[:most]}…"


def opening_text(project: Project) -> str:
    """Return what must be known about a project that was opened, or nothing."""
    if project.newer:
        return QCoreApplication.translate(
            "Messages", "A newer Hashiya made this project: it can be read, not changed."
        )
    if project.read_only:
        return QCoreApplication.translate(
            "Messages", "This project cannot be written to: it can be read, not changed."
        )
    if project.on_network and not project.unclean:
        return QCoreApplication.translate(
            "Messages", "The project is on a network share: keep a copy on this computer."
        )
    return ""


def plain_tip(text: str) -> str:
    """Return a tool tip that shows ``text`` as it is: Qt would take a ``<`` for HTML."""
    lines = html.escape(text).replace("\n", "<br>")
    return f"<span>{lines}</span>" if text else ""


def visible_edges(quote: str) -> str:
    """Return a quote whose white space and invisible signs at the edges can be seen."""
    start, end = 0, len(quote)
    while start < end and _is_unseen(quote[start]):
        start += 1
    while end > start and _is_unseen(quote[end - 1]):
        end -= 1
    before, after = ("".join(map(_picture, part)) for part in (quote[:start], quote[end:]))
    return f"{before}{quote[start:end]}{after}"


def _is_unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf")


def _picture(character: str) -> str:
    return {" ": "␣", "\n": "↵", "\r": "␍", "\t": "⇥"}.get(character, f"<{ord(character):04X}>")


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something, where one listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
