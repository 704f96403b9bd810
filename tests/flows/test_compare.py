from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton

from annotator.core.document import Status
from annotator.core.edits.edits import AddSpan, SetStatus
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, ReviewStatus
from annotator.gui.dialogs.review.compare_setup import CompareSetup
from annotator.gui.dialogs.review.run_strategy import RunStrategy
from annotator.gui.dialogs.review.settle_class import SettleClass
from annotator.gui.document_view.looks import Look
from annotator.project import Project
from tests.gui.dialogs.answers import answering
from tests.gui.keyboard import (
    ARABIC_KEYS,
    CTRL,
    LAYOUTS,
    press_arabic,
    press_latin,
    pressing_in_menu,
    write,
)
from tests.gui.mouse import ALT, SHIFT, click, select_text
from tests.gui.windows import make_project, stored_spans

FIRST = (
    "وقعت شركة النورس اتفاقا بقيمة 120 مليون ريال. "
    "وقال بنك الضفاف إن ميناء الرأس جاهز ولشركة المد حصة."
)
SECOND = "باع صندوق التلال حصته لشركة الموج بمبلغ 7 ملايين دينار."
THIRD = "أعلنت شركة السدرة نتائجها 🌴."
NAMES = ("هند", "عمر", "ليلى")
SETS = {
    "هند": (
        ("a0", FIRST, "شركة النورس", "investor"),
        ("a0", FIRST, "120 مليون ريال", "amount"),
        ("a0", FIRST, "بنك الضفاف", "project"),
        ("a0", FIRST, "ولشركة المد", "investor"),
        ("a1", SECOND, "صندوق التلال", "investor"),
        ("a1", SECOND, "لشركة الموج", "investor"),
        ("a2", THIRD, "شركة السدرة", "investor"),
    ),
    "عمر": (
        ("a0", FIRST, "شركة النورس", "investor"),
        ("a0", FIRST, "120 مليون", "amount"),
        ("a0", FIRST, "بنك الضفاف", "investor"),
        ("a0", FIRST, "شركة المد", "investor"),
        ("a1", SECOND, "صندوق التلال", "investor"),
        ("a1", SECOND, "شركة الموج", "investor"),
        ("a2", THIRD, "شركة السدرة", "investor"),
    ),
    "ليلى": (
        ("a0", FIRST, "شركة النورس", "investor"),
        ("a0", FIRST, "120 مليون ريال", "amount"),
        ("a0", FIRST, "بنك الضفاف", "investor"),
        ("a0", FIRST, "شركة المد", "investor"),
        ("a1", SECOND, "صندوق التلال", "investor"),
        ("a1", SECOND, "شركة الموج", "investor"),
        ("a2", THIRD, "شركة السدرة", "investor"),
    ),
}


def make_three(folder):
    """Make a project that three annotators have labelled."""
    path = make_project(folder / "articles.hashiya", FIRST, SECOND, THIRD)
    with Project.open(path) as project:
        for name, spans in SETS.items():
            annotator = project.annotator(name)
            for number, (document, text, words, label) in enumerate(spans):
                start = text.index(words)
                span = Span(f"{name} {number}", start, start + len(words), label, words)
                project.apply(AddSpan(document, annotator.id, span))
            for document in ("a0", "a1", "a2"):
                edit = SetStatus(document, annotator.id, Status.IN_PROGRESS, Status.DONE)
                project.apply(edit)
    return path


@pytest.fixture(params=["en", "ar"])
def window(request, start, tmp_path):
    """Salma has begun to compare three annotators."""
    path = make_three(tmp_path)
    before = stored_spans(path)
    window = start(path, request.param).window
    window.resize(1440, 900)
    QTest.qWait(1)
    begin(window)
    yield window
    assert stored_spans(path) == before  # nobody's set is changed by what is decided about it


def begin(window, strategy=0):
    def answer(dialog):
        dialog.findChildren(QComboBox)[1].setCurrentIndex(strategy)
        press_default(dialog)

    with answering(CompareSetup, answer):
        press_latin(window, "M", CTRL | SHIFT)
    come_back(window)


def press_default(dialog):
    button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
    while not button.isEnabled():
        QTest.qWait(20)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def come_back(window):
    """Go on in the window after a dialog, as a window system lets one do by itself."""
    window.activateWindow()
    window.article.take_focus()
    until(window.isActiveWindow)


def until(is_so):
    """Wait until the jobs have brought something about."""
    for _ in range(2000):
        if is_so():
            return
        QTest.qWait(5)
    raise AssertionError("it never came about")


def view(window, number=0):
    return window.comparing.page.way.views[number]


def key(window, which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget(), which, modifiers)


def compared(window):
    return window._controller.comparison


def standing(window, document="a0"):
    """Return the gold of a document: words and labels."""
    gold = window._controller.project.review.gold.of(document)
    return [(each.span.text, each.span.label) for each in gold.spans]


def current(window):
    """Return what the current matter's versions are."""
    matter = window.comparing.walk.matter
    spans = matter.cluster.spans_of
    return [span.text for each in window._controller.compared for span in spans(each.id)]


def decided(window):
    return [each.is_settled for each in compared(window).matters()]


def test_it_begins_with_the_first_difference_in_a_column_for_everybody(window):
    page = window.comparing.page
    assert window.article._pages.currentWidget() is page
    assert [each.text() for each in page.columns.views] == [FIRST] * 3
    assert current(window) == ["120 مليون ريال", "120 مليون", "120 مليون ريال"]
    assert view(window)._framed == (FIRST.index("120"), FIRST.index("ريال") + 4)
    assert view(window).article.look(view(window).article.span("هند 0")) is Look.FOLDED
    assert view(window, 1).article.look(view(window, 1).article.span("عمر 1")) is Look.TO_JUDGE
    assert window.document_panel.isHidden()
    assert window.span_panel.isHidden()
    assert decided(window) == [False, False, False]


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_a_digit_takes_that_annotators_version_and_goes_on(window, press):
    press(window, "2")
    assert standing(window) == [("120 مليون", "amount")]
    assert current(window) == ["بنك الضفاف"] * 3
    press(window, "1")
    assert standing(window) == [("120 مليون", "amount"), ("بنك الضفاف", "project")]
    assert decided(window) == [True, True, False]


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_nothing_here_is_a_decision_by_0(window, press):
    press(window, "0")
    assert standing(window) == []
    assert decided(window) == [True, False, False]
    verdicts = window._controller.project.review.verdicts("a0")
    assert [each.verdict.decision for each in verdicts] == [Decision.REJECTED] * 3


def test_nothing_here_is_a_decision_by_backspace(window):
    key(window, Qt.Key.Key_Backspace)
    assert decided(window) == [True, False, False]


def test_enter_takes_what_most_have(window):
    key(window, Qt.Key.Key_Return)
    key(window, Qt.Key.Key_Enter)
    key(window, Qt.Key.Key_Return)
    assert standing(window) == [
        ("120 مليون ريال", "amount"),
        ("بنك الضفاف", "investor"),
        ("شركة المد", "investor"),
    ]
    key(window, Qt.Key.Key_Return)
    assert window.status_line.hint_words()


def test_tab_and_f8_walk_and_the_frame_follows(window):
    key(window, Qt.Key.Key_Tab)
    assert current(window) == ["بنك الضفاف"] * 3
    key(window, Qt.Key.Key_Tab, SHIFT)
    press_latin(window, "2")
    key(window, Qt.Key.Key_Tab, SHIFT)
    assert current(window)[1] == "120 مليون"  # a decided one, too
    key(window, Qt.Key.Key_F8)
    assert current(window) == ["بنك الضفاف"] * 3
    key(window, Qt.Key.Key_F8, SHIFT)
    assert current(window)[0] == "ولشركة المد"
    assert view(window, 2)._framed[0] == FIRST.index("ولشركة")


def test_a_click_on_a_span_or_a_row_goes_there(window):
    click(view(window, 1), FIRST.index("المد") + 1)
    assert current(window)[0] == "ولشركة المد"
    rows = window.comparing.page.list
    place = rows.visualRect(rows.model().index(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert current(window) == ["بنك الضفاف"] * 3
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert current(window)[1] == "120 مليون"
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert standing(window) == [("120 مليون ريال", "amount")]


def test_the_mouse_settles_as_the_keys_do(window):
    card = window.comparing.page.card
    QTest.mouseClick(card.buttons()[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.nothing, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.propose, Qt.MouseButton.LeftButton)
    assert standing(window) == [("120 مليون", "amount"), ("شركة المد", "investor")]
    assert decided(window) == [True, True, True]


def test_undo_and_redo_go_back_to_what_was_decided(window):
    press_latin(window, "2")
    press_latin(window, "1")
    press_latin(window, "Z", CTRL)
    assert current(window) == ["بنك الضفاف"] * 3
    press_latin(window, "Z", CTRL)
    assert standing(window) == []
    assert decided(window) == [False, False, False]
    press_latin(window, "Y", CTRL)
    assert standing(window) == [("120 مليون", "amount")]


def test_a_decision_can_be_made_otherwise(window):
    press_latin(window, "2")
    key(window, Qt.Key.Key_Tab, SHIFT)
    press_latin(window, "3")
    assert standing(window) == [("120 مليون ريال", "amount")]
    key(window, Qt.Key.Key_Tab, SHIFT)
    press_latin(window, "0")
    assert standing(window) == []


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_dragged_words_and_a_labels_key_are_a_version_of_ones_own(window, press):
    select_text(view(window, 2), "مليون ريال")
    press(window, "2")
    assert standing(window) == [("مليون ريال", "amount")]
    assert view(window)._framed == (FIRST.index("120"), FIRST.index("ريال") + 4)
    looks = [view(window, n).article._looks for n in range(3)]
    assert all(Look.ADDED in each.values() for each in looks)
    press(window, "1")  # nothing is selected any more: a digit is a version again
    assert standing(window) == [("120 مليون ريال", "amount")]


def test_arrows_move_the_edges_of_what_stands(window):
    press_latin(window, "2")
    key(window, Qt.Key.Key_Tab, SHIFT)
    key(window, Qt.Key.Key_Left, ALT)
    assert standing(window) == [("120 مليون ريال", "amount")]
    key(window, Qt.Key.Key_Left, ALT | SHIFT)
    assert standing(window) == [("مليون ريال", "amount")]
    press_latin(window, "Z", CTRL)
    assert standing(window) == [("120 مليون ريال", "amount")]


def test_words_that_nobody_has_are_added_and_taken_out_again(window):
    select_text(view(window), "ميناء الرأس")
    press_latin(window, "3")
    assert standing(window) == [("ميناء الرأس", "project")]
    assert len(decided(window)) == 4
    assert decided(window).count(True) == 1
    press_latin(window, "0")
    assert standing(window) == []
    assert len(decided(window)) == 3


def test_what_all_agree_on_can_be_disputed(window):
    select_text(view(window), "النورس")
    press_latin(window, "1")
    assert standing(window) == [("النورس", "investor")]
    press_latin(window, "1")  # as it was
    assert standing(window) == [("شركة النورس", "investor")]


def test_a_handle_of_anybodys_span_moves_the_outcome(window):
    click(view(window, 1), FIRST.index("مليون") + 1)
    target = view(window, 1)
    span = target.shown_span()
    x, y = target.places.edge_places(span)[1]
    shift = target.character_rect(0).topLeft() - target.places.character_box(0).topLeft().toPoint()
    handle = shift + QPointF(x, y).toPoint() - QPoint(0, 2)
    end = target.character_rect(FIRST.index("ريال") + 2).center()
    QTest.mousePress(target.viewport(), Qt.MouseButton.LeftButton, pos=handle)
    QTest.mouseMove(target.viewport(), end)
    QTest.mouseRelease(target.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert standing(window) == [("120 مليون ريال", "amount")]


@pytest.mark.parametrize("press", LAYOUTS.values(), ids=LAYOUTS)
def test_r_gives_a_reason_and_n_a_note(window, press):
    press_latin(window, "2")
    key(window, Qt.Key.Key_Tab, SHIFT)
    with pressing_in_menu(Qt.Key.Key_7):
        press(window, "R")
    press(window, "N")
    note = window.comparing.page.card.fields.note
    assert window.focusWidget() is note
    write(note, "العملة من المبلغ؟")
    QTest.keyClick(note, Qt.Key.Key_Return)
    given = window._controller.project.review.verdicts("a0")
    asked = [each.verdict for each in given if each.verdict.decision is Decision.CORRECTED]
    assert {each.reason for each in asked} == {ReasonCode.GUIDELINE_UNCLEAR}
    assert {each.note for each in asked} == {"العملة من المبلغ؟"}
    assert len(asked) == 2


def test_overlaid_all_spans_are_in_one_article_with_whose_they_are(window):
    press_latin(window, "O")
    assert len(window.comparing.page.way.views) == 1
    article = view(window).article
    assert article.tag_text(article.span("عمر 1")).startswith("ع ")
    assert article.tag_text(article.span("هند 1")).startswith("ه·ل ")
    assert article.look(article.span("هند 0")) is Look.FOLDED
    press_latin(window, "G")
    assert article.look(view(window).article.span("هند 0")) is Look.OWN
    press_latin(window, "2")
    assert standing(window) == [("120 مليون", "amount")]
    assert window._settings.overlaid
    press_latin(window, "O")
    assert len(window.comparing.page.way.views) == 3
    article = view(window, 1).article
    assert article.look(article.span("عمر 1")) is Look.ACCEPTED
    article = view(window).article
    assert article.look(article.span("هند 1")) is Look.REJECTED


def press_shifted(window, digit, press):
    """Press Shift and a digit, whose key writes a sign then."""
    if press is press_latin:
        press_latin(window, digit, SHIFT)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        sign, code = "!", ARABIC_KEYS[digit][1]
        event = QKeyEvent(kind, Qt.Key.Key_Exclam, SHIFT, code, ord(sign), 0, sign)
        QApplication.sendEvent(window.windowHandle(), event)


@pytest.mark.parametrize("press", [press_latin, press_arabic], ids=LAYOUTS)
@pytest.mark.parametrize(("where", "gold"), [(0, []), (1, [("شركة الموج", "investor")])])
def test_shift_and_a_digit_settle_a_whole_class(window, press, where, gold):
    key(window, Qt.Key.Key_F8, SHIFT)
    assert current(window)[0] == "ولشركة المد"

    def answer(dialog):
        how, place = dialog.findChildren(QComboBox)
        how.setCurrentIndex(2)
        place.setCurrentIndex(where)
        press_default(dialog)

    with answering(SettleClass, answer):
        press_shifted(window, "1", press)
    come_back(window)
    until(lambda: standing(window) == [("شركة المد", "investor")])
    assert standing(window, "a1") == gold
    press_latin(window, "Z", CTRL)
    assert standing(window) == standing(window, "a1") == []


def test_a_class_keeps_what_is_decided(window):
    key(window, Qt.Key.Key_F8, SHIFT)
    press_latin(window, "1")
    key(window, Qt.Key.Key_F8, SHIFT)
    key(window, Qt.Key.Key_F8, SHIFT)
    click(view(window), FIRST.index("المد") + 1)

    def answer(dialog):
        dialog.findChildren(QComboBox)[0].setCurrentIndex(2)
        while dialog._asking.is_on:
            QTest.qWait(10)
        assert not next(b for b in dialog.findChildren(QPushButton) if b.isDefault()).isEnabled()

    with answering(SettleClass, answer):
        key(window, Qt.Key.Key_Return, SHIFT)
    assert standing(window) == [("ولشركة المد", "investor")]


def test_a_strategy_decides_the_rest_everywhere_and_keeps_what_is_decided(window):
    press_latin(window, "0")

    def answer(dialog):
        how, place = dialog.findChildren(QComboBox)
        how.setCurrentIndex(1)
        place.setCurrentIndex(1)
        press_default(dialog)

    with answering(RunStrategy, answer):
        window.actions_["start_from"].trigger()
    until(lambda: decided(window) == [True, True, True])
    assert standing(window) == [
        ("شركة النورس", "investor"),
        ("بنك الضفاف", "investor"),
        ("شركة المد", "investor"),
    ]
    assert standing(window, "a1") == [("صندوق التلال", "investor"), ("شركة الموج", "investor")]
    window.status_line.hint("")
    with answering(RunStrategy, answer):
        window.actions_["start_from"].trigger()
    until(window.status_line.hint_words)
    come_back(window)
    press_latin(window, "Z", CTRL)
    assert decided(window) == [True, False, False]


def test_what_all_agree_on_is_accepted_as_one_act(window):
    QTest.mouseClick(window.comparing.page.bar.agree, Qt.MouseButton.LeftButton)
    assert standing(window) == [("شركة النورس", "investor")]
    assert not window.comparing.page.bar.agree.isEnabled()
    press_latin(window, "Z", CTRL)
    assert standing(window) == []


def test_done_needs_all_decided_and_sets_the_reviews_of_everybody(window):
    key(window, Qt.Key.Key_Return, CTRL)
    assert window._controller.row == 1
    assert window.status_line.hint_words()
    for digit in "111":
        press_latin(window, digit)
    key(window, Qt.Key.Key_Return, CTRL)
    assert window._controller.row == 2
    project = window._controller.project
    reviewer = window._controller.annotator.id
    for each in window._controller.compared:
        assert project.review.status("a0", reviewer, each.id) is ReviewStatus.DONE
    assert ("شركة النورس", "investor") in standing(window)
    press_latin(window, "2")
    key(window, Qt.Key.Key_Return, CTRL)
    assert window._controller.row == 3


def test_an_article_without_differences_says_so_and_is_done_by_one_key(window):
    window._controller.open_document(3)
    card = window.comparing.page.card
    assert compared(window).matters() == []
    assert card.title.text()
    assert card._hint.text()
    assert not card.nothing.isVisible()
    press_latin(window, "1")
    assert standing(window, "a2") == []
    key(window, Qt.Key.Key_Return, CTRL)
    assert standing(window, "a2") == [("شركة السدرة", "investor")]


def test_ending_it_shows_ones_own_set_and_the_panels_again(window):
    press_latin(window, "1")
    QTest.mouseClick(window.comparing.page.bar.end, Qt.MouseButton.LeftButton)
    assert not window.comparing.is_on
    assert window.article._pages.currentWidget() is window.article.view
    assert not window.document_panel.isHidden()
    assert not window.span_panel.isHidden()
    assert window._controller.spans() == []
    assert window.documents.rowCount() == 3
    assert window.article.view.hasFocus()


def test_a_comparison_can_begin_from_a_strategy(start, tmp_path):
    window = start(make_three(tmp_path), "en").window
    window.resize(1440, 900)
    begin(window, strategy=2)
    until(lambda: decided(window) == [True, True, True])
    assert len(standing(window)) == 4
    press_latin(window, "Z", CTRL)
    assert standing(window) == []


def test_two_annotators_have_no_majority_and_one_can_be_oneself(start, tmp_path):
    window = start(make_three(tmp_path), "en").window
    window._controller.change_annotator("هند")

    def answer(dialog):
        boxes = [each for each in dialog.findChildren(QCheckBox) if "·" in each.text()]
        assert [each.isChecked() for each in boxes] == [False, True, True]
        boxes[0].click()
        boxes[2].click()
        press_default(dialog)

    with answering(CompareSetup, answer):
        press_latin(window, "M", CTRL | SHIFT)
    come_back(window)
    key(window, Qt.Key.Key_Return)
    assert decided(window) == [False, False, False]
    assert window.status_line.hint_words()
    press_latin(window, "1")
    assert standing(window) == [("120 مليون ريال", "amount")]
    authors = {each.verdict.author_id for each in window._controller.project.review.verdicts("a0")}
    assert authors == {window._controller.compared[1].id}  # nobody judges a set of their own


def test_a_project_that_cannot_be_written_can_be_looked_at(start, tmp_path):
    path = make_three(tmp_path)
    with Project.open(path):  # one who writes
        window = start(None, "en").window
        window._controller.open_project(Project.open(path, read_only=True), "سلمى")
        begin(window)
        assert len(compared(window).matters()) == 3
        key(window, Qt.Key.Key_Tab)
        assert current(window) == ["بنك الضفاف"] * 3
        press_latin(window, "1")
        key(window, Qt.Key.Key_Return)
        assert standing(window) == []
        assert not any(each.isEnabled() for each in window.comparing.page.card.buttons())
