"""The tables of the agreement window, made of what was compared."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.core.verdict import ReasonCode
from annotator.gui.dialogs.figures.figure_table import Cell
from annotator.gui.dialogs.figures.measures import SPAN_MEASURES, measure_name, value_of
from annotator.gui.dialogs.figures.numbers import NONE, interval, long_day, share, why_undefined
from annotator.gui.review.reason_words import reason_text
from annotator.gui.translation import current_language, digits, isolated
from annotator.project.review.comparison import GOLD_SET
from annotator.review.activity.trend import week_of
from annotator.review.span_scores import Counts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from annotator.core.labels.label_set import LabelSet
    from annotator.project.review.comparison import Comparison
    from annotator.review.agreement import DocumentCounts, PairAgreement
    from annotator.review.figures import Score


class Table(NamedTuple):
    """What a FigureTable shows."""

    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    names: Sequence[str] = ()


class Wanted(NamedTuple):
    """Which spans a cell stands for: of a pair, in one cell of its confusion or one document.

    ``labels`` are those of the reference and of the other, None where one has missed the span.
    """

    reference: str
    other: str
    labels: tuple[str | None, str | None] | None = None
    label: str | None = None
    document_id: str | None = None


def set_name(name: str) -> str:
    """Return an annotator's name, or what gold is called."""
    return QCoreApplication.translate("Agreement", "Gold") if name == GOLD_SET else name


def label_title(labels: LabelSet, key: str | None) -> str:
    """Return a label's title, or what a span that is missed is called."""
    if key is None:
        return QCoreApplication.translate("Agreement", "Missed")
    label = labels.get(key)
    return key if label is None else label.title(current_language())


def names_in(found: Comparison) -> list[str]:
    """Return who is compared, gold first where there is any, in the order of the matrix."""
    return [*([GOLD_SET] if found.agreement.with_gold else []), *found.agreement.annotators]


def matrix(found: Comparison, measure: str) -> Table:
    """Return the matrix of all who are compared: rows the reference, columns the other."""
    names = names_in(found)
    shown = [isolated(set_name(name)) for name in names]
    return Table(
        shown,
        [[_pair_cell(found, row, column, measure) for column in names] for row in names],
        shown,
    )


def _pair_cell(found: Comparison, row: str, column: str, measure: str) -> Cell:
    pair = found.pair(row, column) if row != column else None
    if pair is None:
        return Cell("")
    figure = value_of(found, pair, measure)
    bounds = interval(figure.interval)
    text = share(figure.value) + (f"\n{bounds}" if bounds else "")
    key = Wanted(pair.reference, pair.other)
    return Cell(text, figure.value, key, why_undefined(figure.reason))


def confusion(pair: PairAgreement, labels: LabelSet) -> Table:
    """Return which label of the reference meets which of the other, shaded by share of the row."""
    keys = [*pair.confusion.labels(), None]
    rows = []
    for row in keys:
        counts = [pair.confusion.count(row, column) for column in keys]
        whole = sum(counts)
        rows.append(
            [
                Cell(
                    digits(count) if row or column else "",
                    count / whole if count else None,
                    Wanted(pair.reference, pair.other, (row, column)) if count else None,
                )
                for column, count in zip(keys, counts, strict=True)
            ]
        )
    names = [label_title(labels, key) for key in keys]
    return Table(names, rows, names)


def by_label(pair: PairAgreement, labels: LabelSet) -> Table:
    """Return the scores of each label."""
    header = (
        *(_spans_of(name) for name in (pair.reference, pair.other)),
        QCoreApplication.translate("Agreement", "Precision"),
        QCoreApplication.translate("Agreement", "Recall"),
        *(measure_name(each) for each in ("strict", "label", "relaxed", "unitizing_alpha")),
    )
    rows = []
    for key in pair.labels():
        counts = pair.spans.by_label[key]
        wanted = Wanted(pair.reference, pair.other, label=key)
        strict = counts.score("strict")
        alpha = pair.unitizing_by_label.get(key)
        values = [strict.precision, strict.recall]
        values += [counts.score(each).f1 for each in ("strict", "label", "relaxed")]
        values.append(alpha.value if alpha else None)
        cells = [
            Cell(digits(counts.reference), None, wanted),
            Cell(digits(counts.other), None, wanted),
        ]
        rows.append(cells + [Cell(share(value), value, wanted) for value in values])
    return Table(header, rows, [label_title(labels, key) for key in pair.labels()])


def _spans_of(name: str) -> str:
    words = QCoreApplication.translate("Agreement", "Spans: {name}")
    return words.format(name=isolated(set_name(name)))


def by_document(found: Comparison, pair: PairAgreement) -> Table:
    """Return the scores of each document, where they agree least first."""
    header = (
        QCoreApplication.translate("Agreement", "Article"),
        *(_spans_of(name) for name in (pair.reference, pair.other)),
        *(measure_name(each) for each in SPAN_MEASURES),
    )
    rows = []
    for each in sorted(pair.documents, key=_agreed):
        wanted = Wanted(pair.reference, pair.other, document_id=each.document_id)
        title = found.titles.get(each.document_id) or each.document_id
        values = [each.spans.score(measure).f1 for measure in SPAN_MEASURES]
        counts = (each.spans.reference, each.spans.other)
        rows.append(
            [
                Cell(title, None, wanted, title, is_number=False),
                *(Cell(digits(count), None, wanted) for count in counts),
                *(Cell(share(value), value, wanted) for value in values),
            ]
        )
    return Table(header, rows)


def _agreed(each: DocumentCounts) -> tuple[bool, float]:
    f1 = each.spans.score("strict").f1
    return f1 is None, f1 or 0.0


def over_time(found: Comparison, pair: PairAgreement, measure: str) -> Table:
    """Return the scores by the week in which documents were last changed."""
    weeks: defaultdict[date, list[Counts]] = defaultdict(list)
    for each in pair.documents:
        changed = found.changed.get(each.document_id)
        if changed is not None:
            weeks[week_of(changed)].append(each.spans)
    name = measure if measure in SPAN_MEASURES else "strict"
    header = (
        QCoreApplication.translate("Agreement", "Week from"),
        QCoreApplication.translate("Agreement", "Articles"),
        QCoreApplication.translate("Agreement", "Precision"),
        QCoreApplication.translate("Agreement", "Recall"),
        measure_name(name),
    )
    rows = []
    for week in sorted(weeks):
        whole = Counts()
        for counts in weeks[week]:
            whole.add(counts)
        score = whole.score(name)
        values = (score.precision, score.recall, score.f1)
        cells = [Cell(long_day(week)), Cell(digits(len(weeks[week])))]
        rows.append(cells + [Cell(share(value), value) for value in values])
    return Table(header, rows)


def by_reason(found: Comparison, pair: PairAgreement) -> Table:
    """Return why reviewers did not accept spans of the two, as often as they said so."""
    names = [name for name in (pair.reference, pair.other) if name != GOLD_SET]
    reasons = [*map(str, ReasonCode), ""]
    used = [reason for reason in reasons if any((name, reason) in found.reasons for name in names)]
    most = max([found.reasons.get((name, reason), 0) for name in names for reason in used] or [1])
    rows = []
    for reason in used:
        counts = [found.reasons.get((name, reason), 0) for name in names]
        rows.append([Cell(digits(count), count / most if count else None) for count in counts])
    titles = [
        reason_text(ReasonCode(reason))
        if reason
        else QCoreApplication.translate("Agreement", "No reason given")
        for reason in used
    ]
    return Table([isolated(name) for name in names], rows, titles)


def summary(pair: PairAgreement) -> str:
    """Return who is compared with whom, over how many documents, with precision and recall."""
    score: Score = pair.score("strict")
    words = QCoreApplication.translate(
        "Agreement",
        "{other} against {reference}, the reference. Articles: {documents}. Strict precision"
        " {precision}, recall {recall}.",
    )
    return words.format(
        other=isolated(set_name(pair.other)),
        reference=isolated(set_name(pair.reference)),
        documents=digits(len(pair.documents)),
        precision=share(score.precision) if score.precision is not None else NONE,
        recall=share(score.recall) if score.recall is not None else NONE,
    )
