from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, ChangeSpan, SetStatus
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, ReviewStatus
from annotator.gui.dialogs.review.review_setup import ReviewSetup
from annotator.gui.document_view.looks import Look
from annotator.project import Project
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import CTRL, LAYOUTS, press_latin, pressing_in_menu, write
from tests.gui.mouse import ALT, drag, select_text
from tests.gui.windows import make_project

FIRST = "وقعت شركة النورس اتفاقا بقيمة 120 مليون ريال. وقال بنك الضفاف إن ميناء الرأس جاهز."
SECOND = "باع صندوق التلال حصته بمبلغ 7 ملايين دينار."
HIND = "هند"
SPANS = (
    ("a0", FIRST, "شركة النورس", "investor"),
    ("a0", FIRST, "120 مليون", "amount"),
    ("a0", FIRST, "وقال بنك الضفاف", "project"),
    ("a1", SECOND, "صندوق التلال", "investor"),
)


def label_as(project, name, spans):
    """Label words in somebody's name and say that it is done."""
    annotator = project.annotator(name)
    for number, (document, text, words, label) in enumerate(spans):
        start = text.index(words)
        span = Span(f"{name} {number}", start, start + len(words), label, words)
        project.apply(AddSpan(document, annotator.id, span))
    for document in {each[0] for each in spans}:
        project.apply(SetStatus(document, annotator.id, Status.IN_PROGRESS, Status.DONE))
    return annotator


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    """Salma has begun to review what Hind has labelled."""
    path = make_project(tmp_path / "articles.hashiya", FIRST, SECOND)
    with Project.open(path) as project:
        label_as(project, HIND, SPANS)
    window = start(path, request.param).window
    window.resize(1440, 900)
    QTest.qWait(1)
    begin_review(window)
    return window


def begin_review(window):
    def answer(dialog):
        begin = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
        while not begin.isEnabled():
            QTest.qWait(20)
        QTest.mouseClick(begin, Qt.MouseButton.LeftButton)

    with answering(ReviewSetup, answer):
        press_latin(window, "R", CTRL)
    window.activateWindow()
    window.article.take_focus()


def verdicts(window, row=0):
    """Return what is stored about a document: decision, what was judged, what should stand."""
    project = window._controller.project
    return [
        (
            each.verdict.decision,
            each.verdict.judged.text if each.verdict.judged else None,
            (each.verdict.corrected.text, each.verdict.corrected.label)
            if each.verdict.corrected
            else None,
            each.verdict.reason,
        )
        for each in project.review.verdicts(f"a{row}")
    ]


def author_set(window, row=0):
    project = window._controller.project
    hind = next(each for each in project.annotators() if each.name == HIND)
    return project.annotation_set(f"a{row}", hind.id)


def selected(window):
    span = window.article.selected_span()
    return span.text if span else None


def key(window, which):
    QTest.keyClick(window.article.view, which)


def look_of(window, words):
    view = window.article.view
    spans = [each for each in window._controller.spans() if each.text == words]
    return view.article.look(spans[0])


def test_a_review_begins_with_the_first_span_of_the_author(window):
    assert selected(window) == "شركة النورس"
    assert look_of(window, "شركة النورس") is Look.TO_JUDGE
    assert HIND in window.review.bar.heading.text()
    assert not window.review.bar.isHidden()
    assert window.documents.rowCount() == 2


def test_enter_accepts_and_goes_on(window):
    key(window, Qt.Key.Key_Return)
    assert selected(window) == "120 مليون"
    assert look_of(window, "شركة النورس") is Look.ACCEPTED
    key(window, Qt.Key.Key_Enter)
    assert verdicts(window) == [
        (Decision.ACCEPTED, "شركة النورس", None, None),
        (Decision.ACCEPTED, "120 مليون", None, None),
    ]


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_backspace_rejects_and_the_reason_is_one_key_and_its_digit(window, press):
    key(window, Qt.Key.Key_Backspace)
    assert look_of(window, "شركة النورس") is Look.REJECTED
    assert selected(window) == "120 مليون"
    key(window, Qt.Key.Key_Tab)
    window.article.view.select_span(f"{HIND} 0")
    give_reason(window, "4", press)
    assert verdicts(window) == [(Decision.REJECTED, "شركة النورس", None, ReasonCode.NOT_AN_ENTITY)]


def give_reason(window, digit, press_key=press_latin):
    with pressing_in_menu(Qt.Key(ord(digit))):
        press_key(window, "R")


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_a_digit_corrects_the_label_and_keeps_a_ghost(window, press):
    window.article.view.select_span(f"{HIND} 2")
    press(window, "1")
    assert look_of(window, "وقال بنك الضفاف") is Look.CORRECTED
    ghost = window.article.view.article.span(f"{HIND} 2 before")
    assert (ghost.text, ghost.label) == ("وقال بنك الضفاف", "project")
    assert verdicts(window) == [
        (
            Decision.CORRECTED,
            "وقال بنك الضفاف",
            ("وقال بنك الضفاف", "investor"),
            ReasonCode.LABEL,
        )
    ]


def test_arrows_and_handles_correct_the_edges(window):
    window.article.view.select_span(f"{HIND} 1")
    QTest.keyClick(window.article.view, Qt.Key.Key_Left, ALT)
    assert selected(window) == "120 مليون ريال"
    (found,) = verdicts(window)
    assert found[2:] == (("120 مليون ريال", "amount"), ReasonCode.BOUNDARY)
    view = window.article.view
    x, y = view.places.edge_places(window.article.selected_span())[1]
    shift = view.character_rect(0).topLeft() - view.places.character_box(0).topLeft().toPoint()
    handle = shift + QPointF(x, y).toPoint()
    target = view.character_rect(FIRST.index("مليون") + 4).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(view.viewport(), target)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=target)
    assert selected(window) == "120 مليون"
    assert verdicts(window) == []  # as the author has it, nothing is corrected


def test_missing_words_are_added_by_the_same_drag_and_key(window):
    select_text(window.article.view, "ميناء الرأس")
    press_latin(window, "3")
    assert look_of(window, "ميناء الرأس") is Look.ADDED
    assert verdicts(window) == [
        (Decision.ADDED, None, ("ميناء الرأس", "project"), ReasonCode.MISSING)
    ]
    key(window, Qt.Key.Key_Backspace)
    assert verdicts(window) == []


def test_nothing_of_the_review_touches_the_authors_set(window):
    before = author_set(window)
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_Backspace)
    press_latin(window, "1")
    select_text(window.article.view, "ميناء الرأس")
    press_latin(window, "3")
    press_latin(window, "Z", CTRL)
    assert len(verdicts(window)) == 3
    assert author_set(window) == before


def test_undo_and_redo_take_verdicts_back_and_give_them_again(window):
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_Backspace)
    press_latin(window, "Z", CTRL)
    press_latin(window, "Z", CTRL)
    assert verdicts(window) == []
    assert look_of(window, "شركة النورس") is Look.TO_JUDGE
    press_latin(window, "Y", CTRL)
    assert [each[0] for each in verdicts(window)] == [Decision.ACCEPTED]


def test_the_rest_is_accepted_as_one_act(window):
    key(window, Qt.Key.Key_Backspace)
    window.actions_["accept_rest"].trigger()
    decisions = [each[0] for each in verdicts(window)]
    assert decisions == [Decision.REJECTED, Decision.ACCEPTED, Decision.ACCEPTED]
    press_latin(window, "Z", CTRL)
    assert len(verdicts(window)) == 1


def test_an_article_ends_when_all_is_judged_and_the_next_one_comes(window):
    key_finish(window)
    assert window._controller.row == 1  # spans are left: the first of them is shown
    assert window.status_line.hint_words()
    window.actions_["accept_rest"].trigger()
    key_finish(window)
    assert window._controller.row == 2
    project = window._controller.project
    who = (window._controller.annotator.id, window._controller.author.id)
    assert project.review.status("a0", *who) is ReviewStatus.DONE
    assert project.review.status("a1", *who) is ReviewStatus.OPEN


def key_finish(window):
    QTest.keyClick(window.article.view, Qt.Key.Key_Return, CTRL)


def test_reason_note_and_the_wish_for_the_guideline_are_kept(window):
    press_latin(window, "2")
    card = window.review.card
    box = card.findChild(QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    QTest.keyClick(box, Qt.Key.Key_Return)
    card.focus_note()
    write(card._fields.note, "شركة لا مبلغ")
    QTest.keyClick(card._fields.note, Qt.Key.Key_Return)
    card._fields.should_say.setFocus()
    QTest.keyClick(card._fields.should_say, Qt.Key.Key_Space)
    (given,) = window._controller.project.review.verdicts("a0")
    assert given.verdict.note == "شركة لا مبلغ"
    assert given.verdict.guideline_should_say
    assert given.verdict.reason is ReasonCode.GUIDELINE_UNCLEAR


def test_what_the_author_changes_after_the_verdict_is_to_be_judged_again(window):
    key(window, Qt.Key.Key_Return)
    project = window._controller.project
    found = author_set(window)
    span = found.spans[0]
    shorter = Span(span.id, span.start + 5, span.end, span.label, span.text[5:])
    project.apply(ChangeSpan("a0", found.annotator_id, span, shorter))
    window._controller.open_document(1)
    assert look_of(window, "النورس") is Look.TO_JUDGE
    key(window, Qt.Key.Key_Return)
    assert verdicts(window)[0] == (Decision.ACCEPTED, "النورس", None, None)


def test_ending_the_review_shows_ones_own_set_again(window):
    key(window, Qt.Key.Key_Return)
    window.actions_["end_review"].trigger()
    assert window._controller.author is None
    assert window.review.bar.isHidden()
    assert window._controller.spans() == []
    drag(window.article.view, 5, 8)
    press_latin(window, "1")
    assert len(window._controller.spans()) == 1
    assert len(author_set(window).spans) == 3
