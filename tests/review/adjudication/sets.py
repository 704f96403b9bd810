"""Spans of quotes, verdicts on them, and random sets, for the tests of adjudication."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.core.verdict import Decision, GivenVerdict, Verdict, place_of

TEXT = "وأعلنت شركة النخيل 🌴 ضخّ 40 مليون درهم إماراتي في «واحة الريحان»، وللبنك الوطني حصة."


def span_of(quote: str, label: str = "investor", text: str = TEXT, **more: object) -> Span:
    """Return the span of the first place where ``quote`` stands."""
    start = text.index(quote)
    name = str(more.pop("id", f"{label}-{start}-{len(quote)}"))
    return Span(name, start, start + len(quote), label, quote, **more)


def verdict_of(
    decision: Decision, judged: Span | None, corrected: Span | None = None, **more: object
) -> Verdict:
    """Return the verdict that Huda gives over Sami's span, where nothing else is said."""
    name = more.pop("id", f"v-{(judged or corrected).id}")
    reviewer, author = more.pop("reviewer_id", "huda"), more.pop("author_id", "sami")
    return Verdict(name, "d", reviewer, author, decision, judged, corrected, **more)


def given(verdict: Verdict, clock: int, current: Span | str | None = "as judged") -> GivenVerdict:
    """Return a verdict as the project has it; the judged span is as it was."""
    now = verdict.judged if current == "as judged" else current
    return GivenVerdict(verdict, now, None, clock, datetime.now(UTC))


def sets_of(authors: tuple[str, ...]) -> st.SearchStrategy[dict[str, list[Span]]]:
    """Return random sets by author; no set has two spans with the same edges and label."""
    edges = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(
        lambda pair: pair[0] != pair[1]
    )
    places = st.tuples(edges, st.sampled_from(["investor", "amount"]))
    spans = st.lists(places, max_size=6).map(_spans)
    return st.fixed_dictionaries(dict.fromkeys(authors, spans)).map(_with_ids)


def _spans(places: list[tuple[tuple[int, int], str]]) -> list[Span]:
    made = []
    for edges, label in places:
        start, end = sorted(edges)
        made.append(Span("", start, end, label, TEXT[start:end]))
    return list({place_of(span): span for span in made}.values())


def _with_ids(sets: dict[str, list[Span]]) -> dict[str, list[Span]]:
    return {
        author: [
            Span(f"{author}-{number}", each.start, each.end, each.label, each.text)
            for number, each in enumerate(spans)
        ]
        for author, spans in sets.items()
    }
