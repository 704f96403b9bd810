"""Reads chats for extraction as OpenAI's fine-tuning has them: a text, and an answer in JSON.

The answer quotes the spans and has no offsets: a quote is looked for in the text, and where it
stands there more than once, ``occurrence`` says which is meant; without it the next that is free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from annotator.core.errors import ImportFailed, Reason
from annotator.importers.records.extras import foreign_record, foreign_span
from annotator.importers.records.lines import parse, take, take_text
from annotator.importers.records.listed import read_records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.document import Record
    from annotator.core.progress import Progress
    from annotator.core.span import Span
    from annotator.importers.beginning import Beginning

_MESSAGES = "messages"


def read_chat(
    file: BinaryIO, path: Path, size: int, report: Progress
) -> Iterator[Record | ImportFailed]:
    """Stream the record of each chat: the user's last text, the spans of the answer to it.

    Raises:
        ImportFailed: with the line, BAD_ROW for a quote that is not in the text.
    """
    return read_records(file, path, size, report, _record)


def is_chat(beginning: Beginning) -> bool:
    """Tell whether the first record is a chat."""
    return _MESSAGES in beginning.keys


def _record(found: dict[str, Any], line: int) -> Record:
    said: dict[str, dict[str, Any]] = {}
    for index, each in enumerate(take(found, _MESSAGES, list)):
        if type(each) is not dict:
            field = f"{_MESSAGES}[{index}]"
            raise ImportFailed(Reason.WRONG_TYPE, field=field, expected="object")
        said[take(each, "role", str, within=f"{_MESSAGES}[{index}].")] = each
    if "user" not in said:
        raise ImportFailed(Reason.MISSING_FIELD, field=f"{_MESSAGES}.user")
    text = take_text(said["user"], "content")
    spans: list[Span] = []
    taken: dict[tuple[str, str], int] = {}
    if "assistant" in said:
        answer = parse(take(said["assistant"], "content", str).encode("utf-8", "surrogatepass"))
        for label, quoted, occurrence in _quotes(answer):
            number = occurrence or taken.get((label, quoted), 0) + 1
            taken[label, quoted] = number
            start = _place(text, quoted, number)
            spans.append(foreign_span(text, start, start + len(quoted), label))
    return foreign_record(text, spans, found, line, known=(_MESSAGES,))


def _quotes(answer: Any) -> Iterator[tuple[str, str, int]]:
    """Return label, words and number of each quote; 0: not said."""
    if (
        type(answer) is dict
        and len(answer) == 1
        and type(only := next(iter(answer.values()))) is list
    ) and all(type(each) is dict for each in only):
        answer = only
    if type(answer) is dict:  # words by label
        for label, words in answer.items():
            for quoted in words if type(words) is list else [words]:
                if type(quoted) is not str:
                    raise ImportFailed(Reason.WRONG_TYPE, field=label, expected="string")
                yield label, quoted, 0
        return
    if type(answer) is not list:
        raise ImportFailed(Reason.WRONG_TYPE, field="content", expected="spans in JSON")
    for index, each in enumerate(answer):
        within = f"spans[{index}]"
        if type(each) is not dict:
            raise ImportFailed(Reason.WRONG_TYPE, field=within, expected="object")
        label, quoted = (take(each, name, str, within=f"{within}.") for name in ("label", "text"))
        yield label, quoted, max(take(each, "occurrence", int, 0, f"{within}."), 0)


def _place(text: str, quoted: str, number: int) -> int:
    """Return where the quote of this number begins, which may lie over the one before."""
    at = -1
    for _ in range(number if quoted else 0):
        at = text.find(quoted, at + 1)
        if at < 0:
            break
    if at < 0:
        cause = f"“{quoted[:40]}” is not in the text" + (f" {number} times" if number > 1 else "")
        raise ImportFailed(Reason.BAD_ROW, cause=cause)
    return at
