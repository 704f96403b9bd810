"""The chapters of the guide, as they stand in its files."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.resource_files import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEADING = re.compile(r"(#{1,3}) (.+)")
_FENCE = "```"
_ROW = re.compile(r"^\|.*\|$", re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_PART, _CHAPTER = 2, 3  # depths of headings in the reference


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the guide in Markdown; ``part`` is the heading above it, empty where none is."""

    file: str
    anchor: str
    title: str
    part: str
    words: str


def read_chapters(language: str) -> list[Chapter]:
    """Read the guide: the two minutes, then the reference's contents and chapters."""
    beginning, reference = f"guide_{language}.md", f"reference_{language}.md"
    rtl = language == "ar"
    words = _read(beginning, right_to_left=rtl)
    title = words.partition("\n")[0].removeprefix("# ")
    chapters = _cut(reference, _read(reference, right_to_left=rtl))
    return [Chapter(beginning, slug(title), title, "", words), *chapters]


def chapter_at(chapters: Sequence[Chapter], here: Chapter, address: str) -> int | None:
    """Return the place of the chapter that a link in ``here`` leads to; None if to none."""
    file, _, anchor = address.partition("#")
    for place, chapter in enumerate(chapters):
        if chapter.file == (file or here.file) and anchor in ("", chapter.anchor):
            return place
    return None


def slug(title: str) -> str:
    """Return a heading's anchor as pages of repositories make it: letters, marks, digits, ``-``."""
    kept = (
        character
        for character in title.lower()
        if character.isalnum() or unicodedata.category(character)[0] == "M" or character in "_- "
    )
    return "".join(kept).replace(" ", "-")


def _read(name: str, *, right_to_left: bool) -> str:
    words = (resource("guide") / name).read_text("utf-8")
    # Isolated, "Ctrl+," keeps its order in a right-to-left line.
    pieces = words.split(_FENCE)
    pieces[::2] = [_CODE.sub("`\u2068\\1\u2069`", piece) for piece in pieces[::2]]
    if right_to_left:
        pieces[::2] = [_ROW.sub(_turned, piece) for piece in pieces[::2]]
    return _FENCE.join(pieces)


def _turned(row: re.Match[str]) -> str:
    """Return a row of a table from its last cell to the first: Qt knows only one direction."""
    return "|".join(reversed(row[0].split("|")))


def _cut(file: str, words: str) -> Iterator[Chapter]:
    part, title, lines, in_code = "", "", [""], False
    for line in words.split("\n"):
        in_code ^= line.startswith(_FENCE)
        heading = None if in_code else _HEADING.fullmatch(line)
        depth = len(heading[1]) if heading else 0
        if heading and depth in (_PART, _CHAPTER):
            if title:
                yield _chapter(file, part, title, lines)
            title, lines = "", []
        if heading and depth == _PART:
            part = heading[2]
        elif heading:
            title = heading[2]
        else:
            lines.append(line)
    yield _chapter(file, part, title, lines)


def _chapter(file: str, part: str, title: str, lines: Sequence[str]) -> Chapter:
    body = "\n".join(lines).strip()
    return Chapter(file, slug(title), title, part, f"# {title}\n\n{body}\n")
