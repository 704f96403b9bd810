from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from annotator.core.edits.review_edits import SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.verdict import AnswerKind, Decision, ReasonCode, Verdict
from annotator.gui.document_view.looks import Look
from annotator.project import Project
from tests.flows.test_review import FIRST, SECOND, label_as
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import CTRL, LAYOUTS, press_latin, write
from tests.gui.windows import ANNOTATOR, make_project

HIND = "هند"
SPANS = (
    ("a0", FIRST, "شركة النورس", "investor"),
    ("a0", FIRST, "جاهز", "project"),
    ("a1", SECOND, "صندوق التلال", "investor"),
)


def give(project, document, text, judged, wanted, reason, reviewer=HIND):
    """Let a reviewer say what should stand where Salma has words, or has none."""
    salma, hind = project.find_annotator(ANNOTATOR), project.annotator(reviewer)
    own = project.annotation_set(document, salma.id).spans
    before = next((span for span in own if span.text == judged), None)
    after = None
    if wanted:
        start = text.index(wanted)
        name = before.id if before else new_id()
        after = Span(name, start, start + len(wanted), "investor", wanted)
    decision = {
        (True, True): Decision.CORRECTED,
        (True, False): Decision.REJECTED,
        (False, True): Decision.ADDED,
    }[before is not None, after is not None]
    places = (document, hind.id, salma.id)
    verdict = Verdict(new_id(), *places, decision, before, after, reason, "هكذا <b>أدق</b>")
    project.apply(SetVerdict(*places, None, verdict))


def prepare(path):
    """Salma has labelled two articles, and Hind has reviewed them."""
    make_project(path, FIRST, SECOND)
    with Project.open(path) as project:
        label_as(project, ANNOTATOR, SPANS)
        boundary = ReasonCode.BOUNDARY
        give(project, "a0", FIRST, "شركة النورس", "النورس", boundary)
        give(project, "a0", FIRST, None, "بنك الضفاف", ReasonCode.MISSING)
        give(project, "a0", FIRST, "جاهز", None, ReasonCode.NOT_AN_ENTITY)
        give(project, "a1", SECOND, "صندوق التلال", "التلال", boundary)
    return path


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path, qtbot):
    """Salma's window, whose corrections are counted and shown."""
    window = start(prepare(tmp_path / "articles.hashiya"), request.param).window
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.corrections.corrections.is_read)
    press_latin(window, "C", CTRL | Qt.KeyboardModifier.ShiftModifier)
    QTest.qWait(1)
    return window


def own(window, row=0):
    project = window._controller.project
    salma = project.find_annotator(ANNOTATOR)
    return [span.text for span in project.annotation_set(f"a{row}", salma.id).spans]


def answers(window):
    return [each.given.answer for each in window.corrections.corrections.all()]


def kinds(window):
    return [each.kind if each else None for each in answers(window)]


def page_list(window):
    return window.corrections.page.list


def key(window, which):
    assert page_list(window).hasFocus()
    QTest.keyClick(page_list(window), which)


def listed(window):
    model = page_list(window).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_how_many_wait_is_told_when_the_project_opens_and_in_the_menu(window):
    shown = window.status_line.hint_words()
    assert "4" in shown or "٤" in shown
    assert any(digit in window.actions_["my_corrections"].text() for digit in "4٤")
    assert len(listed(window)) == 4


def test_a_correction_is_shown_as_a_ghost_beside_the_span(window):
    assert window.article.selected_span().text == "شركة النورس"
    span_id = window.article.selected_span().id
    ghost = window.article.view.article.span(f"{span_id} before")
    assert ghost.text == "النورس"
    key(window, Qt.Key.Key_Down)
    assert window.article.view.article.span(f"{span_id} before") is None
    start = FIRST.index("بنك الضفاف")
    assert window.article.view.selection() == (start, start + len("بنك الضفاف"))
    key(window, Qt.Key.Key_Down)
    struck = window.article.selected_span()
    assert struck.text == "جاهز"
    assert window.article.view.article.look(struck) is Look.REJECTED
    key(window, Qt.Key.Key_Down)
    assert window._controller.row == 2
    key(window, Qt.Key.Key_Up)
    window.corrections.close()
    assert window.article.view.article.look(struck) is Look.OWN


def test_enter_takes_each_over_and_goes_on_to_the_next_article(window):
    for _ in range(3):
        key(window, Qt.Key.Key_Return)
    assert own(window) == ["النورس", "بنك الضفاف"]
    assert window._controller.row == 2
    key(window, Qt.Key.Key_Enter)
    assert own(window, 1) == ["التلال"]
    assert kinds(window) == [AnswerKind.ACCEPTED] * 4
    assert listed(window) == []
    page = window.corrections.page
    assert page._empty.isVisible()
    assert window.actions_["my_corrections"].text().count("(") == 0


def test_undo_on_the_page_finds_the_article_of_the_last_answer(window):
    for _ in range(4):
        key(window, Qt.Key.Key_Return)
    before = own(window)
    for row in (1, 0):
        page_list(window).setFocus()
        window.actions_["undo"].trigger()
        assert window._controller.row == row + 1
    assert own(window, 1) == ["صندوق التلال"]
    assert own(window) == [*before, "جاهز"]
    assert kinds(window) == [AnswerKind.ACCEPTED, AnswerKind.ACCEPTED, None, None]
    assert len(listed(window)) == 2


def test_ctrl_z_and_ctrl_y_work_on_the_page_and_in_the_article(window):
    key(window, Qt.Key.Key_Return)
    press_latin(window, "Z", CTRL)
    assert kinds(window) == [None] * 4
    assert own(window)[0] == "شركة النورس"
    window.article.take_focus()
    press_latin(window, "Y", CTRL)
    assert own(window)[0] == "النورس"
    press_latin(window, "Z", CTRL)
    assert own(window)[0] == "شركة النورس"
    assert kinds(window) == [None] * 4


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_d_asks_for_words_and_keeps_the_span(window, press, qtbot):
    def answer(dialog):
        write(dialog.findChild(QLineEdit), "الاسم كامل")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with answering(QInputDialog, answer):
        press(window, "D")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert answers(window)[0].kind is AnswerKind.DISAGREED
    assert answers(window)[0].words == "الاسم كامل"
    assert own(window)[0] == "شركة النورس"
    assert page_list(window).current().before is None  # the next one, which was missing
    press(window, "Z", CTRL)
    assert kinds(window) == [None] * 4


def test_a_disagreement_without_words_is_none(window):
    with answering(QInputDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return)):
        press_latin(window, "D")
    assert kinds(window) == [None] * 4
    assert window.status_line.hint_words()


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_s_skips_to_the_next_and_round(window, press):
    for _ in range(3):
        press(window, "S")
    assert window._controller.row == 2
    press(window, "S")
    assert window.article.selected_span().text == "شركة النورس"
    assert kinds(window) == [None] * 4


def test_all_of_one_reason_are_accepted_as_one_act(window):
    button = window.corrections.page._accept_all
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert own(window)[0] == "النورس"
    assert own(window, 1) == ["التلال"]
    assert len(listed(window)) == 2
    page_list(window).setFocus()
    press_latin(window, "Z", CTRL)
    assert own(window)[0] == "شركة النورس"
    assert own(window, 1) == ["صندوق التلال"]


def test_filters_choose_by_reason_and_answer(window):
    key(window, Qt.Key.Key_Return)
    page = window.corrections.page
    page._state.setCurrentIndex(1)
    page._state.activated.emit(1)
    assert ["شركة النورس" in each for each in listed(window)] == [True]
    assert not page._accept.isEnabled()
    page._state.setCurrentIndex(2)
    page._state.activated.emit(2)
    place = page._reason.findData(str(ReasonCode.BOUNDARY))
    page._reason.setCurrentIndex(place)
    page._reason.activated.emit(place)
    assert len(listed(window)) == 2


def test_what_is_written_is_shown_as_it_is(window):
    model = page_list(window).model()
    assert "<b>" in model.index(0, 3).data()
    assert window.corrections.page._words.textFormat() is Qt.TextFormat.PlainText


def test_escape_puts_the_page_away_and_the_keyboard_into_the_article(window):
    key(window, Qt.Key.Key_Escape)
    assert not window.corrections.page.isVisible()
    assert window.article.view.hasFocus()
    assert QApplication.activeWindow() is window


def test_a_project_that_is_only_read_shows_them_and_takes_no_answer(start, tmp_path, qtbot):
    path = prepare(tmp_path / "articles.hashiya")
    window = start(path, "en").window
    window._controller.close_project()
    window._controller.open_project(Project.open(path, read_only=True), ANNOTATOR)
    qtbot.waitUntil(lambda: window.corrections.corrections.is_read)
    window.actions_["my_corrections"].trigger()
    assert len(listed(window)) == 4
    key(window, Qt.Key.Key_Return)
    assert kinds(window) == [None] * 4
    assert not window.corrections.page._accept_all.isEnabled()


def test_somebody_without_corrections_reads_what_the_page_is_for(window, qtbot):
    window._controller.change_annotator("نورة")
    qtbot.waitUntil(lambda: window.corrections.corrections.is_read)
    assert listed(window) == []
    assert len(window.corrections.page._empty.text()) > 40


def test_the_window_with_the_page_fits_a_small_screen(window):
    window.corrections.close()
    window.resize(1280, 700)
    window.actions_["my_corrections"].trigger()
    QTest.qWait(1)
    assert window.height() <= 700
    assert page_list(window).isVisible()
