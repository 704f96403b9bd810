"""The author's side of a review: what was changed and why, and the acts that answer it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.edits.edits import AddSpan, Batch, ChangeSpan, Edit, RemoveSpan, SetEdit
from annotator.core.edits.review_edits import AnswerVerdict
from annotator.core.identifiers import new_id
from annotator.core.verdict import Answer, AnswerKind, Decision, content_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.core.span import Span
    from annotator.core.verdict import GivenVerdict, ReasonCode, Verdict


@dataclass(frozen=True, slots=True)
class Correction:
    """A verdict that asks an author for something, as the author sees it."""

    row: int
    title: str
    reviewer: str
    given: GivenVerdict

    @property
    def verdict(self) -> Verdict:
        """The reviewer's verdict, with reason and note."""
        return self.given.verdict

    @property
    def before(self) -> Span | None:
        """The span as it was judged; None for an added one."""
        return self.verdict.judged

    @property
    def after(self) -> Span | None:
        """The span that should stand; None for a rejected one."""
        return self.verdict.outcome

    @property
    def is_open(self) -> bool:
        """Whether the author has neither answered it nor a set that is so already."""
        return self.given.answer is None and not self.given.is_followed


def asks_for_change(verdict: Verdict) -> bool:
    """Tell whether a verdict wants the author's set to be another."""
    return verdict.decision is not Decision.ACCEPTED


def accept(given: GivenVerdict, own: Sequence[Span], words: str = "") -> Batch:
    """Return the author's act that takes a correction into their set and answers it.

    ``own`` are the author's spans over the document now. The note of a span stays the author's.
    """
    verdict = given.verdict
    edit = _edit(given, own)
    answer = AnswerVerdict(
        verdict.document_id,
        verdict.author_id,
        verdict,
        given.answer,
        Answer(AnswerKind.ACCEPTED, words),
    )
    return Batch((answer,) if edit is None else (edit, answer))


def accept_all(corrections: Iterable[GivenVerdict], own: Mapping[str, Sequence[Span]]) -> Batch:
    """Return the act that takes several corrections into an author's sets and answers them.

    ``own`` are the author's spans now, by document. Of corrections that want different things of
    one span only the last given is taken, and the others stay to be answered. What was rejected
    goes first, so that its place is free.
    """
    sets = {document_id: {span.id: span for span in spans} for document_id, spans in own.items()}
    edits: list[Edit] = []
    chosen = _not_overruled(corrections)
    for given in sorted(chosen, key=lambda each: (each.verdict.outcome is not None, each.clock)):
        spans = sets[given.verdict.document_id]
        act = accept(given, tuple(spans.values()))
        for edit in act.edits:
            _take(spans, edit)
        edits += act.edits
    return Batch(tuple(edits))


def disagree(given: GivenVerdict, words: str) -> AnswerVerdict:
    """Return the author's edit that answers a verdict with a disagreement."""
    verdict = given.verdict
    return AnswerVerdict(
        verdict.document_id,
        verdict.author_id,
        verdict,
        given.answer,
        Answer(AnswerKind.DISAGREED, words),
    )


def count_reasons(corrections: Iterable[Correction]) -> Counter[ReasonCode | None]:
    """Count the corrections of each reason; None is that of those without one."""
    return Counter(each.verdict.reason for each in corrections)


def _edit(given: GivenVerdict, own: Sequence[Span]) -> SetEdit | None:
    """Return the edit that makes the author's set what the verdict wants; None where it is."""
    verdict, wanted = given.verdict, given.verdict.outcome
    judged_id = verdict.judged.id if verdict.judged is not None else None
    current = next((span for span in own if span.id == judged_id), None)
    places = (verdict.document_id, verdict.author_id)
    if wanted is None:
        return RemoveSpan(*places, current) if current is not None else None
    twin = next((span for span in own if place_of(span) == place_of(wanted)), None)
    if twin is not None and (current is None or twin.id != current.id):
        # The author has the wanted span besides; what is left of the judged one goes.
        return RemoveSpan(*places, current) if current is not None else None
    if current is None:
        return AddSpan(*places, replace(wanted, id=new_id()))
    after = replace(wanted, id=current.id, note=current.note)
    return None if content_of(after) == content_of(current) else ChangeSpan(*places, current, after)


def _not_overruled(corrections: Iterable[GivenVerdict]) -> list[GivenVerdict]:
    """Leave out what wants another thing of a span than the correction of it given last."""
    in_order = sorted(corrections, key=lambda each: each.clock)
    last = {_subject(each): each for each in in_order}
    return [each for each in in_order if _wants(each) == _wants(last[_subject(each)])]


def _subject(given: GivenVerdict) -> tuple[str, str]:
    return given.verdict.document_id, given.verdict.subject.id


def _wants(given: GivenVerdict) -> object:
    outcome = given.verdict.outcome
    return content_of(outcome) if outcome is not None else None


def _take(spans: dict[str, Span], edit: Edit) -> None:
    """Let spans by id be what an edit that ``accept`` makes leaves of them."""
    match edit:
        case AddSpan(span=span) | ChangeSpan(after=span):
            spans[span.id] = span
        case RemoveSpan(span=span):
            spans.pop(span.id, None)
