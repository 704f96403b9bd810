"""Label sets of every kind that is right in itself, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.core.labels.edge_policy import EDGE_FIELDS, EdgePolicy
from annotator.core.labels.label_set import Label, LabelSet

KEYS = ("investor", "amount", "project", "city", "person-2", "x_1")

_TITLES = st.sampled_from(("مستثمر", "المُسْتَثْمِر", "مبلـــغ", "لأعمال", "Ünï", "🚢 سفن", "R&D"))
_COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
_GUIDELINES = st.sampled_from(
    ("", "من يدفع.\n\n• مثال: «مرسى النور»", "<b>نص</b> \u200fو\u2066OpenAI\u2069")
)
_EDGES = st.builds(
    EdgePolicy, **{field.name: st.sampled_from(field.choices) for field in EDGE_FIELDS}
)


@st.composite
def label_sets(draw: st.DrawFn, least: int = 0) -> LabelSet:
    """Draw a label set: distinct keys, distinct shortcuts, some retired, some merged."""
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True, min_size=least))
    shortcuts = draw(st.permutations("123456789"))
    targets = [key for key in keys if draw(st.booleans())]
    labels = []
    for key, shortcut in zip(keys, shortcuts, strict=False):
        others = [each for each in targets if each != key]
        merged = key not in targets and others and draw(st.booleans())
        labels.append(
            Label(
                key,
                draw(_TITLES),
                draw(_TITLES),
                draw(_COLORS),
                draw(_COLORS),
                draw(st.sampled_from(("", shortcut))),
                draw(_GUIDELINES),
                draw(_EDGES),
                draw(st.booleans()),
                draw(st.sampled_from(others)) if merged else "",
            )
        )
    return LabelSet(tuple(labels))
