"""Checks the events of reviews that came from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from annotator.core.verdict import (
    AnswerKind,
    Decision,
    ReasonCode,
    ReviewStatus,
    Verdict,
    check_verdict,
)
from annotator.team.subject import is_text, wrong

if TYPE_CHECKING:
    from annotator.team.subject import Subject

_ID = re.compile(r"[0-9a-f]{32}")
_VERDICT = {"id", "decision", "judged", "corrected", "reason", "note", "guideline_should_say"}


def check_verdict_event(subject: Subject) -> set[str]:
    """Check a verdict that was given, changed or withdrawn; return the author."""
    author = _author(subject)
    verdicts = [subject.content["before"], subject.content["after"]]
    if verdicts == [None, None]:
        raise wrong("verdict")
    for content in verdicts:
        if content is not None:
            _check_verdict(subject, content, subject.event.annotator or "", author)
    return {author}


def check_review(subject: Subject) -> set[str]:
    """Check how far a review is; return the author."""
    for each in (subject.content["before"], subject.content["after"]):
        if each not in list(ReviewStatus):
            raise wrong("status")
    return {_author(subject)}


def check_answer(subject: Subject) -> set[str]:
    """Check an author's answer to a verdict."""
    _check_verdict(subject, subject.content["verdict"], "", subject.event.annotator or "")
    for answer in (subject.content["before"], subject.content["after"]):
        if answer is None:
            continue
        if type(answer) is not dict or answer.keys() != {"kind", "words"}:
            raise wrong("answer")
        if answer["kind"] not in list(AnswerKind) or not is_text(answer["words"]):
            raise wrong("answer")
    return set()


def _author(subject: Subject) -> str:
    author = subject.content["author"]
    if not is_text(author) or not _ID.fullmatch(author) or author == subject.event.annotator:
        raise wrong("author")
    return str(author)


def _check_verdict(subject: Subject, content: Any, reviewer: str, author: str) -> None:
    if type(content) is not dict or content.keys() != _VERDICT:
        raise wrong("verdict")
    reason, says = content["reason"], content["guideline_should_say"]
    if content["decision"] not in list(Decision) or reason not in (None, *ReasonCode):
        raise wrong("verdict")
    if content["id"] != subject.event.target or not is_text(content["note"]):
        raise wrong("verdict")
    if type(says) is not bool:
        raise wrong("verdict")
    judged, corrected = (
        None if content[name] is None else subject.span(content[name])
        for name in ("judged", "corrected")
    )
    check_verdict(
        Verdict(
            content["id"],
            subject.event.document or "",
            reviewer,
            author,
            Decision(content["decision"]),
            judged,
            corrected,
            None if reason is None else ReasonCode(reason),
            content["note"],
            says,
        )
    )
