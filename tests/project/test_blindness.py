"""Every question to a project, and whether its answer tells of sets that are not to be seen yet.

Two projects differ only in what another did in an article that the viewer labels blindly. Asked by
the viewer, each question must have the same answer in both; asked where nobody is blind, another.
"""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace
from pathlib import Path

import pytest

import annotator.gui
from annotator.core.document_filter import DocumentFilter, Order, Sorting
from annotator.project import Choice, Project
from annotator.project.documents.documents import Documents
from annotator.project.documents.search import Search
from annotator.project.documents.trash import Trash
from annotator.project.documents.versions import Versions
from annotator.project.keeping.keeping import Keeping
from annotator.project.review.adjudicating import Adjudicating
from annotator.project.review.comparison import GOLD_SET
from annotator.project.review.corrections import Corrections
from annotator.project.review.figures import Figures
from annotator.project.review.gold import GoldView
from annotator.project.review.review import Review
from annotator.project.spans import Spans
from annotator.project.team.handover import Handover
from annotator.project.team.team import Team
from annotator.review.adjudication.difference_kinds import DifferenceKind
from annotator.review.adjudication.merge_strategies import Strategy
from annotator.review.adjudication.queue import QueueChoice
from annotator.review.adjudication.settling import nothing
from annotator.review.confusion import Confused
from tests.team.blind import OTHER, REVIEWER, SHARED, VIEWER, blind_project


def export(project, **choice):
    out = project.path.with_name("out.jsonl")
    out.unlink(missing_ok=True)
    project.export(out, choice=Choice(**choice))
    return out.read_text(encoding="utf-8")


def of(project, name):
    return project.find_annotator(name).id


def behind(project, viewer):
    confused = [Confused("blind", SHARED, "secret")]
    return project.review.figures.spans_behind((VIEWER, OTHER), confused, 9, viewer_id=viewer)


def behind_gold(project, viewer):
    confused = [Confused("blind", None, each) for each in (SHARED, "secret")]
    return project.review.figures.spans_behind((VIEWER, GOLD_SET), confused, 9, viewer_id=viewer)


def review_act(project, viewer, name, *words):
    ids = [of(project, VIEWER), of(project, OTHER)]
    return getattr(project.review.adjudicating, name)(*words, ids, viewer)


# The rooms of questions, by their names in a project.
KINDS = {
    "": Project,
    "documents": Documents,
    "search": Search,
    "spans": Spans,
    "keeping": Keeping,
    "review": Review,
    "review.adjudicating": Adjudicating,
    "review.gold": GoldView,
    "review.corrections": Corrections,
    "review.figures": Figures,
    "team": Team,
    "trash": Trash,
    "versions": Versions,
    "handover": Handover,
}
ORDERS = [Sorting(each) for each in Order]
SETS_OF_ANYBODY = [
    DocumentFilter(**who, **what)
    for who in ({"annotator": OTHER}, {"anyone": True})
    for what in ({"labels": ("amount",)}, {"flagged": True}, {"noted": True})
]

# What each question that reads others' sets answers to a viewer.
TELLING = {
    "Project.info": lambda p, v: replace(p.info(v), path="", created="", events=0),
    "Spans.label_counts": lambda p, v: p.spans.label_counts(v),
    "Spans.twins": lambda p, v: p.spans.twins("investor", "amount", v),
    "Spans.quotes": lambda p, v: sorted(p.spans.quotes(v)),
    "Documents.listed": lambda p, v: [
        list(p.documents.listed(v, each, order)) for each in SETS_OF_ANYBODY for order in ORDERS
    ],
    "Spans.history": lambda p, v: p.spans.history("blind", SHARED, v),
    "Spans.edge_faults": lambda p, v: p.spans.edge_faults(v),
    "Project.agreement": lambda p, v: p.agreement(viewer_id=v),
    "Project.export": lambda p, v: export(p, seen_by=VIEWER),
    "Project.export of one": lambda p, v: export(p, seen_by=VIEWER, annotators=(OTHER,)),
    "Project.export of gold": lambda p, v: export(p, seen_by=VIEWER, gold=True),
    "Review.queue": lambda p, v: p.review.queue(v, [of(p, OTHER)], QueueChoice(label="amount")),
    "Adjudicating.comparable": lambda p, v: review_act(p, v, "comparable"),
    "Adjudicating.strategy_act": lambda p, v: review_act(p, v, "strategy_act", Strategy.MAJORITY),
    "Adjudicating.class_act": lambda p, v: review_act(
        p, v, "class_act", DifferenceKind.EXTRA, nothing
    ),
    "Adjudicating.count_class": lambda p, v: review_act(
        p, v, "count_class", DifferenceKind.EXTRA, nothing
    ),
    "GoldView.records": lambda p, v: list(p.review.gold.records(viewer_id=v)),
    "GoldView.overview": lambda p, v: p.review.gold.overview(viewer_id=v),
    "Figures.statistics": lambda p, v: p.review.figures.statistics(viewer_id=v),
    "Figures.comparison": lambda p, v: p.review.figures.comparison(viewer_id=v),
    "Figures.spans_behind": behind,
    "Figures.spans_behind gold": behind_gold,
    "Review.all_verdicts": lambda p, v: list(p.review.all_verdicts(viewer_id=v)),
    "Team.shares": lambda p, v: p.team.shares(v),
    "Trash.spans": lambda p, v: p.trash.spans(v),
}

# Read the sets that are named: ``open_sets/reading.py`` asks ``may_see`` before it does.
NAMED = {
    "Project.annotation_set",
    "Review.accept_rest",
    "Adjudicating.adjudication",
    "Adjudicating.differences",
    "Review.verdicts",
}
# Asks ``may_see`` itself: tests/store/versions/test_renewal.py
CAREFUL = {"Versions.former"}
# For the command line, where nobody in particular asks, or a part of what is above.
NOT_ASKED_BY_THE_WINDOW = {
    "Documents.matching",
    "Project.agreement",
    "GoldView.of",
    "GoldView.records",
    "Review.suggestions",
}
# Tell of texts, labels, files, the asker's own set, or only how far somebody is.
TELLING_NOTHING = {
    "Documents.next_row",
    "Documents.progress",
    "Documents.read",
    "Documents.row_of",
    "Documents.sources",
    "Documents.summaries",
    "Handover.merge",
    "Handover.write",  # leaves out by the same rule: tests/project/team/test_team.py
    "Keeping.back_up",
    "Keeping.complete_at_closing",
    "Keeping.complete_journal",
    "Keeping.journal_fault",
    "Keeping.journal_lags",
    "Project.annotator",
    "Project.annotators",
    "Project.apply",
    "Project.check",
    "Project.close",
    "Project.create",
    "Project.find_annotator",
    "Project.import_files",
    "Project.label_set",
    "Project.last_event",
    "Project.newer",
    "Project.on_network",
    "Project.open",
    "Project.open_current",
    "Project.path",
    "Project.read_only",
    "Project.take_in",
    "Project.unclean",
    "Corrections.accept",
    "Corrections.accept_all",
    "Corrections.of",
    "Search.hit_at",
    "Review.status",
    "Search.find",
    "Search.occurrences_for",
    "Spans.label_uses",
    "Spans.label_uses_until",
    "Team.assigned_count",
    "Team.assignments",
    "Team.hidden",
    "Team.may_see",
    "Team.proposal",
    "Team.rows",
    "Trash.count",
    "Trash.documents",  # one sum of all sets, of what nobody labels any more
    "Trash.empty",
    "Trash.removal",
    "Trash.restoring",
    "Trash.restoring_spans",
    "Trash.rows_aside",
    "Versions.choice",
    "Versions.count",
    "Versions.dropping",
    "Versions.moved",
    "Versions.of",
    "Versions.placing",
    "Versions.present_row",
    "Versions.rows",
    "Versions.text_around",
}

_MOMENT = re.compile(
    r"datetime\.datetime\([^)]*\)|clock=\d+|seconds=[\d.e-]+|touched=\{[^}]*\}|'[0-9a-f]{32}'"
)


def answer(project, question):
    """Return an answer in words, without ids and moments that no two projects have alike."""
    words = repr(TELLING[question](project, of(project, VIEWER)))
    for name in (VIEWER, OTHER, REVIEWER):
        words = words.replace(of(project, name), name)
    return _MOMENT.sub("", words).replace(str(project.path.parent), "")


@pytest.fixture(scope="module")
def worlds(tmp_path_factory):
    """The two projects, blind and not."""
    made = {}
    for is_blind in (True, False):
        for is_busy in (True, False):
            path = tmp_path_factory.mktemp("world") / "w.hashiya"
            made[is_blind, is_busy] = blind_project(path, other_is_busy=is_busy, is_blind=is_blind)
    yield made
    for each in made.values():
        each.close()


@pytest.mark.parametrize("question", TELLING)
def test_the_answer_tells_nothing_of_a_set_that_is_not_to_be_seen(worlds, question):
    assert answer(worlds[True, True], question) == answer(worlds[True, False], question)


@pytest.mark.parametrize("question", TELLING)
def test_it_would_tell_where_nobody_labels_blindly(worlds, question):
    assert answer(worlds[False, True], question) != answer(worlds[False, False], question)


def test_there_is_no_other_question():
    asked = {
        f"{kind.__name__}.{name}"
        for kind in KINDS.values()
        for name, _ in inspect.getmembers(kind)
        if not name.startswith("_")
    }
    assert asked == {each.split()[0] for each in TELLING} | NAMED | CAREFUL | (
        NOT_ASKED_BY_THE_WINDOW | TELLING_NOTHING
    )


def window_calls():
    """Yield module, question and words of each call in the window's code."""
    for path in sorted(Path(annotator.gui.__path__[0]).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield path.name, node.func.attr, ast.unparse(node)


def test_the_window_says_for_whom_it_asks():
    names = {each.split()[0].split(".")[1] for each in TELLING}
    names -= {"export"}  # says it in its choice
    places = re.compile(
        r"^(?:project|other|adjudicating|\w*\.review(?:\.\w+)?"
        r"|\w+\.(?:team|trash|documents|spans))\.(\w+)\("
    )
    asked = [
        (module, words)
        for module, name, words in window_calls()
        if name in names and (found := places.match(words)) and found[1] == name
    ]
    assert len(asked) > 12
    silent = [
        each for each in asked if not re.search(r"viewer_id|reviewer_id|annotator.?id|who", each[1])
    ]
    # How much an emptying takes is one sum for the whole file.
    assert [each for each in silent if each[0] != "trash_mode.py"] == []
    exports = [
        words for _, name, words in window_calls() if name == "export" and "choice=" in words
    ]
    assert exports
    choices = [
        ast.unparse(node)
        for path in sorted(Path(annotator.gui.__path__[0]).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Choice"
    ]
    assert choices
    assert all("seen_by=" in each for each in choices)


def test_the_window_reads_named_sets_in_one_place_only():
    for module, name, words in window_calls():
        question = re.match(r"^(?:project|other|each)\.(?:([\w.]+)\.)?(\w+)\(", words)
        if question is None or question[2] != name or (question[1] or "") not in KINDS:
            continue
        asked = f"{KINDS[question[1] or ''].__name__}.{name}"
        assert asked not in NOT_ASKED_BY_THE_WINDOW, (module, words)
        assert asked not in NAMED or module == "reading.py", (module, words)
