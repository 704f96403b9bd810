"""Spans and verdicts as they are shown: edits come with the labels that spans are stored with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.labels.label_set import LabelSet
    from annotator.core.span import Span
    from annotator.core.verdict import Verdict


def shown_span(span: Span, labels: LabelSet) -> Span:
    """Return a span under the label that it is shown with: its own, or the one it merged into."""
    label = labels.shown_key(span.label)
    return span if label == span.label else replace(span, label=label)


def shown_verdict(verdict: Verdict, labels: LabelSet) -> Verdict:
    """Return a verdict whose spans are as they are shown."""
    judged, corrected = verdict.judged, verdict.corrected
    return replace(
        verdict,
        judged=shown_span(judged, labels) if judged else None,
        corrected=shown_span(corrected, labels) if corrected else None,
    )
