"""Figures that others published for data outside the repository come out again."""

from __future__ import annotations

import json
from statistics import fmean, pstdev

import numpy as np
import pytest

from annotator.core.progress import silent
from annotator.review.agreement import Compared, measure
from annotator.review.category_counts import CategoryCounts
from annotator.review.figures import Undefined
from annotator.review.token_agreement import cohen_kappa
from tests.review.places import place
from tests.shared_data import shared

_ANNOTATORS = ("Lisa", "Maria", "Max", "Peter")


@pytest.fixture(scope="module")
def bratiaa():
    """Four annotators, seven documents, four labels."""
    folder = shared("agreement/bratiaa/example-files/example-project")
    documents = []
    for path in sorted((folder / "Lisa").glob("*.ann")):
        sets = {name: read_standoff(folder / name / path.name) for name in _ANNOTATORS}
        text = path.with_suffix(".txt").read_text("utf-8")
        documents.append(Compared(path.stem, text, sets))
    return measure(documents, _ANNOTATORS)


def read_standoff(path):
    found = []
    for line in path.read_text("utf-8").splitlines():
        name, _tab, rest = line.partition("\t")
        if name.startswith("T"):
            label, start, end = rest.partition("\t")[0].split()
            found.append(place(int(start), int(end), label, name))
    return found


def test_bratiaas_f1_of_all_pairs(bratiaa):
    assert bratiaa.score("strict").f1 == pytest.approx(0.8903501, abs=5e-7)
    pairs = [pair.score("strict").f1 for pair in bratiaa.pairs]
    assert len(pairs) == 6
    assert pstdev(pairs) == pytest.approx(0.0526314, abs=5e-7)


@pytest.mark.parametrize(
    ("label", "f1"),
    [("LOC", 0.8191061), ("MISC", 0.84004593), ("ORG", 0.9059579), ("PER", 0.93782234)],
)
def test_bratiaas_f1_by_label(bratiaa, label, f1):
    assert bratiaa.score("strict", label).f1 == pytest.approx(f1, abs=5e-7)


def test_bratiaas_f1_by_document(bratiaa):
    by_document = zip(*(pair.documents for pair in bratiaa.pairs), strict=True)
    found = [fmean(each.spans.score("strict").f1 for each in document) for document in by_document]
    published = [
        0.79807203, 0.89395898, 0.90550807, 0.90580505, 0.93571596, 0.90673964, 0.87339767,
    ]  # fmt: skip
    assert found == pytest.approx(published, abs=5e-7)


def cases():
    """Return krippendorff's nominal cases by name, none where the data is not there."""
    try:
        path = shared("agreement/krippendorff/cases.json")
    except pytest.skip.Exception:
        return {}
    listed = json.loads(path.read_text("utf-8"))
    return {case["name"]: case for case in listed if case["level"] == "nominal"}


def alpha_of(rows):
    """Return the alpha of a table of values, a coder a row; null is no value."""
    counts = CategoryCounts()
    for unit in zip(*rows, strict=True):
        values = [(str(value),) for value in unit if value is not None]
        if len(values) > 1:
            counts.begin_document()
            for number, one in enumerate(values):
                for two in values[number + 1 :]:
                    counts.add({(one, two): 1}, 1 / (len(values) - 1))
    return counts.alpha(silent)


@pytest.mark.parametrize("name", cases())
def test_krippendorffs_nominal_alpha(name):
    case = cases()[name]
    figure = alpha_of(case["data"])
    if "alpha" in case:
        assert round(figure.value, case["digits"]) == case["alpha"]
    else:
        assert figure.value is None
        assert figure.reason in (Undefined.ONE_CATEGORY, Undefined.NO_DOCUMENTS)


@pytest.mark.parametrize(
    ("name", "kappa"), [("fixture_02_cohen_ex1", -0.092), ("fixture_03_cohen_ex2", 0.492)]
)
def test_cohens_own_tables_as_dkpro_statistics_has_them(name, kappa):
    path = shared(f"agreement/dkpro-statistics/resources/gwet/{name}.json")
    found = json.loads(path.read_text("utf-8"))
    table = np.asarray(found["table"], float)
    assert cohen_kappa(table[None])[0] == pytest.approx(kappa, abs=0.0005)
    assert np.trace(table) / table.sum() == pytest.approx(found["cases"][0]["pa"], abs=1e-6)
