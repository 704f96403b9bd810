"""How far annotators agree: each pair of them, and all together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.core.progress import Progress, silent
from annotator.review.category_counts import CategoryCounts
from annotator.review.confusion import Confusion
from annotator.review.figures import Figure, Score, Undefined, mean_figure, mean_score
from annotator.review.matching import align, match
from annotator.review.span_scores import Counts, SpanCounts, count_spans
from annotator.review.token_agreement import Table, Tokens, contingency
from annotator.review.unitizing import Unitizing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.span import Place

Places = Sequence["Place"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A document with the sets of at least two annotators over it, by their names.

    A set may be anybody's, a gold set too.
    """

    document_id: str
    text: str
    sets: Mapping[str, Places]


@dataclass(frozen=True, slots=True)
class DocumentCounts:
    """How far two sets over one document agree."""

    document_id: str
    spans: Counts


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How far an annotator agrees with another, the reference."""

    reference: str
    other: str
    documents: tuple[DocumentCounts, ...]
    spans: SpanCounts
    kappa: Figure
    alpha: Figure
    unitizing: Figure
    unitizing_by_label: Mapping[str, Figure]
    confusion: Confusion

    def score(self, measure: str, label: str | None = None) -> Score:
        """Return the score by a measure, of one label or of all together."""
        counts = self.spans.overall if label is None else self.spans.by_label[label]
        return counts.score(measure)

    def labels(self) -> list[str]:
        """Return the labels that either has used, sorted."""
        return sorted(self.spans.by_label)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far annotators agree: by pair, and all together.

    Scores, kappa and alpha unitizing of all are means over the pairs (for kappa: Light 1971);
    alpha is Krippendorff's of all annotators at once. ``documents`` counts those of at least two.
    ``with_gold`` compares each annotator with gold, which is nobody's and in no mean.
    """

    annotators: tuple[str, ...]
    documents: int
    pairs: tuple[PairAgreement, ...]
    alpha: Figure
    with_gold: tuple[PairAgreement, ...] = ()

    def score(self, measure: str, label: str | None = None) -> Score:
        """Return the mean score of the pairs by a measure, of one label or of all together."""
        return mean_score(
            pair.score(measure, label)
            for pair in self.pairs
            if label is None or label in pair.spans.by_label
        )

    def labels(self) -> list[str]:
        """Return the labels that anybody has used, sorted."""
        return sorted({label for pair in self.pairs for label in pair.spans.by_label})

    @property
    def kappa(self) -> Figure:
        """The mean of the pairs' kappas."""
        return mean_figure(pair.kappa for pair in self.pairs)

    @property
    def unitizing(self) -> Figure:
        """The mean of the pairs' alphas for unitizing."""
        return mean_figure(pair.unitizing for pair in self.pairs)


def measure(
    documents: Iterable[Compared],
    annotators: Sequence[str],
    report: Progress = silent,
    *,
    gold: str | None = None,
) -> Agreement:
    """Compare each annotator with each that comes later, who is measured against the first.

    ``gold`` names a set that each is measured against as well, where a document has it.
    ``report`` is called while intervals are drawn; progress in documents is for who yields them.
    """
    pairs = {pair: _Pair(*pair) for pair in combinations(annotators, 2)}
    against_gold = {} if gold is None else {name: _Pair(gold, name) for name in annotators}
    everybody, count = CategoryCounts(), 0
    for document in documents:
        present = [name for name in annotators if name in document.sets]
        tokens = Tokens(document.text, document.sets.values())
        categories = {name: tokens.categories(each) for name, each in document.sets.items()}
        if len(present) > 1:
            count += 1
            everybody.begin_document()
        for one, two in combinations(present, 2):
            table = contingency(tokens.count, categories[one], categories[two])
            everybody.add(table, 1 / (len(present) - 1))
            pairs[one, two].add(document, table)
        if gold in categories:
            for name in present:
                table = contingency(tokens.count, categories[gold], categories[name])
                against_gold[name].add(document, table)
    found = tuple(pair.measured(report) for pair in pairs.values())
    with_gold = tuple(pair.measured(report) for pair in against_gold.values())
    # Of two annotators the alpha of all is that of the pair, to the last interval.
    alpha = found[0].alpha if len(found) == 1 else everybody.alpha(report)
    return Agreement(tuple(annotators), count, found, alpha, with_gold)


class _Pair:
    """Collects how far two annotators agree, document by document."""

    def __init__(self, reference: str, other: str) -> None:
        self._names = reference, other
        self._documents = list[DocumentCounts]()
        self._spans = SpanCounts()
        self._categories = CategoryCounts()
        self._unitizing = Unitizing()
        self._confusion = Confusion()

    def add(self, document: Compared, table: Table) -> None:
        """Take in one document of both, with the categories of its words."""
        reference, other = (document.sets[name] for name in self._names)
        matched = match(reference, other)
        counts = count_spans(matched)
        self._spans.add(counts)
        self._documents.append(DocumentCounts(document.document_id, counts.overall))
        self._categories.begin_document()
        self._categories.add(table)
        self._unitizing.add(len(document.text), reference, other)
        self._confusion.add(document.document_id, align(matched))

    def measured(self, report: Progress) -> PairAgreement:
        """Return what was found."""
        kappa, alpha = self._categories.kappa_and_alpha(report)
        unitizing = self._unitizing.alpha()
        if not self._documents:
            unitizing = Figure(None, Undefined.NO_DOCUMENTS)
        return PairAgreement(
            *self._names,
            tuple(self._documents),
            self._spans,
            kappa,
            alpha,
            unitizing,
            self._unitizing.by_label(),
            self._confusion,
        )
