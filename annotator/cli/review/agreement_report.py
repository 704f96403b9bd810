"""What the command says of agreement: as JSON and as tables in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.cli.output import visible
from annotator.wording import MEASURE_SENTENCES, UNDEFINED_SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.review.agreement import Agreement, PairAgreement
    from annotator.review.figures import Figure, Score

_MEASURES = ("strict", "boundary", "label", "relaxed")
_WIDTH = 24


def as_json_value(found: Agreement, *, by_document: bool = False) -> dict[str, Any]:
    """Return agreement as JSON values; null is a figure that is not defined.

    Beside the figures, ``undefined`` says why one is not.
    """
    return {
        "pairs": [_pair_value(pair, by_document) for pair in found.pairs],
        "all": {
            "annotators": list(found.annotators),
            "documents": found.documents,
            **_figures(found, found.alpha),
        },
    }


def _pair_value(pair: PairAgreement, by_document: bool) -> dict[str, Any]:
    value = {
        "annotators": [pair.reference, pair.other],
        "documents": len(pair.documents),
        **_figures(pair, pair.alpha),
        "counts": {"reference": pair.spans.overall.reference, "other": pair.spans.overall.other},
        "confusion": [
            {"reference": row, "other": column, "spans": count}
            for row, column, count in _confusion(pair)
        ],
    }
    for label, figure in pair.unitizing_by_label.items():
        value["spans"]["by_label"][label]["unitizing_alpha"] = figure.value
    if by_document:
        value["by_document"] = {
            each.document_id: {name: _score(each.spans.score(name)) for name in _MEASURES}
            for each in pair.documents
        }
    return value


def _figures(found: Agreement | PairAgreement, alpha: Figure) -> dict[str, Any]:
    figures = {
        "token.kappa": found.kappa,
        "token.alpha": alpha,
        "unitizing_alpha": found.unitizing,
    }
    by_label = {
        label: _score(found.score("strict", label))
        | {name: _score(found.score(name, label)) for name in _MEASURES}
        for label in found.labels()
    }
    return {
        "spans": {name: _score(found.score(name)) for name in _MEASURES} | {"by_label": by_label},
        "token": {
            "kappa": found.kappa.value,
            "alpha": alpha.value,
            "kappa_interval": found.kappa.interval,
            "alpha_interval": alpha.interval,
        },
        "unitizing_alpha": found.unitizing.value,
        "undefined": {name: each.reason for name, each in figures.items() if each.reason},
    }


def _score(score: Score) -> dict[str, Any]:
    return {"precision": score.precision, "recall": score.recall, "f1": score.f1}


def _confusion(pair: PairAgreement) -> Iterator[tuple[str | None, str | None, int]]:
    labels = [*pair.confusion.labels(), None]
    for row in labels:
        for column in labels:
            count = pair.confusion.count(row, column)
            if count:
                yield row, column, count


def as_lines(found: Agreement, *, by_document: bool = False) -> Iterator[str]:
    """Yield agreement in words, a line at a time."""
    if not found.pairs:
        yield UNDEFINED_SENTENCES["no_pair"]
        return
    for pair in found.pairs:
        yield visible(f"{pair.reference} (reference) and {pair.other}")
        yield (
            f"Documents: {len(pair.documents)}, spans: {pair.spans.overall.reference} and"
            f" {pair.spans.overall.other}"
        )
        yield from _score_lines(pair)
        yield from _figure_lines(pair, pair.alpha)
        yield from _confusion_lines(pair)
        if by_document:
            yield from _document_lines(pair)
        yield ""
    if len(found.pairs) > 1:
        yield visible(f"All: {', '.join(found.annotators)}")
        yield f"Documents: {found.documents}, means of {len(found.pairs)} pairs"
        yield from _score_lines(found)
        yield from _figure_lines(found, found.alpha)
        yield ""


def explained() -> Iterator[str]:
    """Yield what each measure means, a line at a time."""
    for name, words in MEASURE_SENTENCES.items():
        yield f"{name}: {words}"


def _score_lines(found: Agreement | PairAgreement) -> Iterator[str]:
    yield _row("", "precision", "recall", "F1")
    for name in _MEASURES:
        yield _score_row(name, found.score(name))
    for label in found.labels():
        yield _score_row(f"strict, {label}", found.score("strict", label))


def _figure_lines(found: Agreement | PairAgreement, alpha: Figure) -> Iterator[str]:
    yield _figure("κ by words", found.kappa)
    yield _figure("α by words", alpha)
    yield _figure("α unitizing", found.unitizing)


def _confusion_lines(pair: PairAgreement) -> Iterator[str]:
    labels = pair.confusion.labels()
    if not labels:
        return
    yield _row("first \\ second", *labels, "missed")
    for row in [*labels, None]:
        counts = (pair.confusion.count(row, column) for column in [*labels, None])
        yield _row("missed" if row is None else row, *map(str, counts))


def _document_lines(pair: PairAgreement) -> Iterator[str]:
    yield _row("F1 by document", *_MEASURES)
    for each in pair.documents:
        scores = (_number(each.spans.score(name).f1) for name in _MEASURES)
        yield _row(each.document_id, *scores)


def _score_row(name: str, score: Score) -> str:
    return _row(name, *map(_number, (score.precision, score.recall, score.f1)))


def _figure(name: str, figure: Figure) -> str:
    if figure.reason:
        return f"{_row(name, '—')}  {UNDEFINED_SENTENCES[figure.reason]}"
    interval = ""
    if figure.interval:
        interval = f"  [{_number(figure.interval[0])} to {_number(figure.interval[1])}]"
    return _row(name, _number(figure.value)) + interval


def _number(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"


def _row(name: str, *cells: str) -> str:
    name = visible(name)
    cut = name if len(name) <= _WIDTH else f"{name[: _WIDTH - 1]}…"
    return f"  {cut:{_WIDTH}}" + "".join(
        f"{visible(cell):>{max(11, len(cell) + 2)}}" for cell in cells
    )
