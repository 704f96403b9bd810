"""What a verdict may be, and when it is followed or stale."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from annotator.core.errors import InvalidVerdict, Reason
from annotator.core.span import Span
from annotator.core.verdict import Decision, GivenVerdict, Verdict, check_verdict

WIDE = Span("s", 0, 10, "investor", "شركة مرجان")
NARROW = replace(WIDE, start=5, text="مرجان")
MOVED = replace(WIDE, start=4, text=" مرجان")
ACCEPTED = Verdict("v", "d", "huda", "sami", Decision.ACCEPTED, WIDE)
CORRECTED = replace(ACCEPTED, decision=Decision.CORRECTED, corrected=NARROW)
REJECTED = replace(ACCEPTED, decision=Decision.REJECTED)
ADDED = replace(ACCEPTED, decision=Decision.ADDED, judged=None, corrected=NARROW)


@pytest.mark.parametrize("verdict", [ACCEPTED, CORRECTED, REJECTED, ADDED])
def test_each_decision_has_its_spans(verdict):
    check_verdict(verdict)


@pytest.mark.parametrize(
    "verdict",
    [
        replace(ACCEPTED, judged=None),
        replace(ACCEPTED, corrected=NARROW),
        replace(CORRECTED, corrected=None),
        replace(CORRECTED, corrected=WIDE),
        replace(CORRECTED, corrected=replace(WIDE, note="حاشية")),
        replace(CORRECTED, corrected=replace(NARROW, id="t")),
        replace(REJECTED, corrected=NARROW),
        replace(ADDED, judged=WIDE),
        replace(ADDED, corrected=None),
        replace(ACCEPTED, id=""),
        replace(ACCEPTED, note="\ud800"),
    ],
)
def test_a_verdict_that_contradicts_itself_is_refused(verdict):
    with pytest.raises(InvalidVerdict) as refused:
        check_verdict(verdict)
    assert refused.value.reason is Reason.BAD_VERDICT


def test_nobody_judges_a_set_of_their_own():
    with pytest.raises(InvalidVerdict) as refused:
        check_verdict(replace(ACCEPTED, author_id="huda"))
    assert refused.value.reason is Reason.OWN_SET


@pytest.mark.parametrize(
    ("verdict", "current", "followed", "stale"),
    [
        (ACCEPTED, WIDE, True, False),
        (ACCEPTED, replace(WIDE, note="حاشية"), True, False),
        (ACCEPTED, replace(WIDE, attributes={"value": 1}), False, True),
        (ACCEPTED, None, False, True),
        (CORRECTED, WIDE, False, False),
        (CORRECTED, NARROW, True, False),
        (CORRECTED, MOVED, False, True),
        (CORRECTED, None, False, True),
        (REJECTED, WIDE, False, False),
        (REJECTED, None, True, False),
        (REJECTED, MOVED, False, True),
        (ADDED, None, False, False),
        (ADDED, replace(NARROW, id="t"), True, False),
    ],
)
def test_a_verdict_is_stale_where_the_author_made_something_else(verdict, current, followed, stale):
    given = GivenVerdict(verdict, current, None, 1, datetime.now(UTC))
    assert (given.is_followed, given.is_stale) == (followed, stale)
