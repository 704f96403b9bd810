"""Records of nasty Arabic, as Hypothesis makes them."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.core.document import Document, Record, Status
from annotator.core.span import Span

ARABIC = ["شركة ", "وَقَّعَتْ", "عــقد", "لا", "وال", "٢٥٫٥", "،", "؟", "«", "»", "و"]
LATIN = ["1,000", "25%", "Najm", "\\", '"', "#", "-DOCSTART-", "O", "B-ORG", "."]
ASTRAL = ["📈", "👨\u200d👩\u200d👧", "🇸🇦", "𐎀"]
SPACES = [" ", "  ", "\u00a0", "\r\n", "\r", "\n", "\n\n", "\t", "\u2028", "\u0085", "\x1c"]
UNSEEN = ["\ufeff", "\u200f", "\u202e", "\u2069", "\ufffe", "\x7f", "\u064e"]
PIECES = st.sampled_from([*ARABIC, *LATIN, *ASTRAL, *SPACES, *UNSEEN])
TEXTS = st.lists(
    PIECES | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=3),
    min_size=1,
    max_size=20,
).map("".join).filter(bool)  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | WORDS
LABELS = ("investor", "amount", "project")


@st.composite
def records(draw):
    """A document with one annotator's set: any overlaps, relations, attributes, notes."""
    text = draw(TEXTS)
    meta = draw(st.dictionaries(WORDS, VALUES, max_size=2))
    document = Document(draw(WORDS) or "d", draw(WORDS), text, draw(WORDS), draw(WORDS), meta)
    place = st.tuples(
        st.integers(0, len(text) - 1), st.integers(1, len(text)), st.sampled_from(LABELS)
    ).filter(lambda place: place[0] < place[1])
    places = draw(st.lists(place, max_size=5, unique=True))
    spans = []
    for number, (start, end, label) in enumerate(sorted(places)):
        attributes = draw(st.dictionaries(WORDS, VALUES, max_size=2))
        if draw(st.booleans()):
            target = draw(st.sampled_from([*places, (0, 1, "gone")]))
            attributes["relations"] = [{"type": draw(WORDS), "to": list(target)}]
        spans.append(
            Span(f"s{number}", start, end, label, text[start:end], attributes, draw(WORDS))
        )
    annotator = draw(st.sampled_from([None, "سعاد", "Ömer 2"]))
    return Record(document, annotator, draw(st.sampled_from(Status)), tuple(spans))
