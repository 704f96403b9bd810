"""Takes the pictures of the guide: the real window on the sample project, in both languages.

    uv run python packaging/make_screenshots.py

Words are marked by a real mouse on a screen that is not there; the pictures go to
``resources/guide``.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget

from annotator.app import Application, make_application
from annotator.core.edits.edits import AddSpan
from annotator.core.edits.review_edits import SetVerdict
from annotator.core.identifiers import new_id
from annotator.core.span import Span
from annotator.core.verdict import Decision, ReasonCode, Verdict
from annotator.gui.dialogs.exporting.export_window import ExportWindow
from annotator.gui.dialogs.figures.agreement import AgreementWindow
from annotator.gui.dialogs.importing.wizard import ImportWizard
from annotator.gui.dialogs.team.merge import MergeFiles
from annotator.gui.look.theme import Theme
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.document_view.view import ArticleView

_GUIDE = Path(__file__).resolve().parents[1] / "resources" / "guide"
_WIDTH, _HEIGHT = 1280, 800
_LARGEST = 200 * 1024  # bytes of one picture

# Words of the first article of the sample, and the key of the label that they get.
_MARKS = (
    ("نخلات القابضة", "1"),
    ("3.5 مليار ريال", "2"),
    ("واحة الشمال", "3"),
    ("Rimal Cloud", "1"),
    ("صندوق الأفق الأزرق", "1"),
    ("بين 15 و25 مليون ريال", "2"),
    ("مشروع «واحة الشمال»", "3"),
)
# What a colleague made of it, to be reviewed and compared.
_COLLEAGUE = {"ar": "هدى", "en": "Huda"}
_THEIRS = (
    ("نخلات القابضة", "investor"),
    ("3.5 مليار", "amount"),
    ("واحة الشمال", "investor"),
    ("صندوق الأفق الأزرق", "investor"),
    ("بين 15 و25 مليون ريال", "amount"),
)
# What the colleague says of one's own spans: words, what should stand, and why.
_CORRECTIONS = (
    ("نخلات القابضة", "مجموعة «نخلات القابضة»", ReasonCode.BOUNDARY),
    ("Rimal Cloud", "شركة Rimal Cloud", ReasonCode.BOUNDARY),
    ("بين 15 و25 مليون ريال", None, ReasonCode.NOT_AN_ENTITY),
)
_NOTE = {"ar": "الكلمة التي قبل الاسم منه", "en": "The word before the name belongs to it"}
_PACKAGE_NAME = {"ar": "عمل هدى.zip", "en": "from Huda.zip"}
_TABLE_NAME = "أخبار الاقتصاد.csv"
_TABLE_HEADER = "رقم الخبر,العنوان,متن,القسم,تاريخ النشر"
_TABLE_ROWS = (
    "1,محطة جديدة في الساحل,أعلنت شركة رواسي توقيع عقد بقيمة 40 مليون ريال لبناء محطة مياه في"
    " الساحل. ويبدأ العمل في الربيع ويستمر سنتين.,اقتصاد,2026-11-02",
    "2,مصنع في الشمال,قال مدير مجموعة الندى إن المصنع سيفتح أبوابه بعد عام، وكلفته 120 مليون"
    " درهم تدفعها المجموعة وحدها.,صناعة,2026-11-03",
    "3,قرض لميناء,وافق بنك الجسر على قرض للميناء الجديد، ولم يذكر البيان قيمته.,مال,2026-11-05",
)
_WIZARD_WIDTH, _WIZARD_HEIGHT = 920, 640
_PATIENCE, _MOMENT = 600, 50  # times, milliseconds
_AROUND = 8  # pixels around buttons
_EXPORT_NAME = "~/investors.jsonl"
_EXPORT_LOOKS = 1_500  # milliseconds in which the export window has read the first record
_ABOVE_AND_BELOW = 46  # pixels around the first lines


def main() -> None:
    """Make all pictures."""
    _GUIDE.mkdir(parents=True, exist_ok=True)
    qt = make_application()
    for language in ("ar", "en"):
        for theme in (Theme.LIGHT, Theme.DARK):
            with TemporaryDirectory() as folder:
                _take(qt, language, theme, folder)


def _take(qt: QApplication, language: str, theme: Theme, folder: str) -> None:
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    settings = Settings()
    settings.theme = theme
    settings.annotator = "سارة" if language == "ar" else "Sara"
    application = Application(qt, settings, Path(folder), language)
    window = application.window
    window.resize(_WIDTH, _HEIGHT)
    application.begin(None, None)
    QTest.qWaitForWindowActive(window)
    name = f"{language}-{theme}"
    _take_first_span(application, name)
    for words, key in _MARKS[1:]:
        _mark(application, words, key)
    qt.processEvents()
    _save(window.grab(), f"window-{name}")
    _take_export(application, name)
    if theme is Theme.LIGHT:
        _take_review(application, language)
        _take_import(application, language, Path(folder))
    window.keys.detach()
    window.close()
    application.controller.close_project()


def _take_first_span(application: Application, name: str) -> None:
    """Select words, label them, and look at the first lines each time; then at what ends it."""
    window, view = application.window, application.window.article.view
    words, key = _MARKS[0]
    start = view.text().index(words)
    _drag(view, start, start + len(words) - 1)
    QApplication.processEvents()
    _save(window.grab(_first_lines(application, start)), f"select-{name}")
    _press(application, key)
    view.clear_selection()
    QApplication.processEvents()
    _save(window.grab(_first_lines(application, start)), f"label-{name}")
    bar = window.findChild(LabelBar)
    if bar is None:
        sys.exit("there is no bar of labels")
    ends = [button for button in bar.findChildren(QToolButton) if button.defaultAction()]
    places = [
        QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        for button in (*ends, _named(bar, "primary"))
    ]
    around = places[0].united(places[-1])
    _save(window.grab(around.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)), f"done-{name}")


def _first_lines(application: Application, start: int) -> QRect:
    """Return where the first lines of the article are in the window, above and below a word."""
    window, view = application.window, application.window.article.view
    box = view.character_rect(start)
    corner = view.viewport().mapTo(window, QPoint(0, box.top() - _ABOVE_AND_BELOW // 3))
    return QRect(corner.x(), corner.y(), view.viewport().width(), box.height() + _ABOVE_AND_BELOW)


def _take_export(application: Application, name: str) -> None:
    """Look at what would be written."""
    application.window.actions_["export_spans"].trigger()
    dialog = _when(lambda: application.window.findChild(ExportWindow))
    dialog.resize(_WIDTH, _HEIGHT - _ABOVE_AND_BELOW)
    _when(_named(dialog, "primary").isEnabled)
    QTest.qWait(_EXPORT_LOOKS)
    for field in dialog.findChildren(QLineEdit):
        if field.text().endswith(".jsonl"):
            field.blockSignals(True)  # only how it looks: there is no such folder
            field.setText(_EXPORT_NAME)
    _save(dialog.grab(), f"export-{name}")
    dialog.close()
    _when(lambda: application.window.findChild(ExportWindow) is None)


def _take_review(application: Application, language: str) -> None:
    """Review a colleague's spans up to the third, and compare them with one's own."""
    window, controller = application.window, application.controller
    project, document = controller.project, controller.document
    if project is None or document is None:
        sys.exit("the sample is not open")
    colleague = project.annotator(_COLLEAGUE[language])
    for words, label in _THEIRS:
        start = document.text.index(words)
        span = Span(new_id(), start, start + len(words), label, words)
        project.apply(AddSpan(document.id, colleague.id, span))
    window.review.walk.start(colleague, [controller.row])
    for act in ("accept", "end_left", "next_span", "reject"):
        window.actions_[act].trigger()
    view = window.article.view
    view.select_span(next(span.id for span in controller.spans() if "3.5" in span.text))
    QApplication.processEvents()
    _save(window.grab(), f"review-{language}")
    window.review.walk.end()
    window.comparing.start([controller.annotator, colleague], [controller.row])
    QApplication.processEvents()
    _save(window.grab(), f"compare-{language}")
    window.review.walk.end()
    _take_corrections(application, language, colleague.id)
    _take_agreement(application, language)
    _take_merge(application, language)


def _take_corrections(application: Application, language: str, colleague_id: str) -> None:
    """Let the colleague correct some of one's own spans, and look at the corrections."""
    window, controller = application.window, application.controller
    project, document = controller.project, controller.document
    if project is None or document is None:
        sys.exit("the sample is not open")
    own = {span.text: span for span in controller.spans()}
    places = (document.id, colleague_id, controller.annotator.id)
    for words, wanted, reason in _CORRECTIONS:
        before, after = own[words], None
        if wanted:
            start = document.text.index(wanted, max(0, before.start - len(wanted)))
            after = Span(before.id, start, start + len(wanted), before.label, wanted)
        decision = Decision.CORRECTED if after else Decision.REJECTED
        note = _NOTE[language] if after else ""
        verdict = Verdict(new_id(), *places, decision, before, after, reason, note)
        project.apply(SetVerdict(*places, None, verdict))
    corrections = window.corrections.corrections
    corrections.read()
    _when(lambda: len(corrections.open_ones()) == len(_CORRECTIONS))
    window.actions_["my_corrections"].trigger()
    QApplication.processEvents()
    _save(window.grab(), f"corrections-{language}")
    window.corrections.close()


def _take_agreement(application: Application, language: str) -> None:
    """Look at how far the two agree, and at the spans of one field."""
    application.window.actions_["agreement"].trigger()
    figures = _when(lambda: application.window.findChild(AgreementWindow))
    figures.resize(_WIDTH, _HEIGHT)
    _when(lambda: not figures.is_counting and figures.confusion.figures.rowCount())
    figures.confusion.clicked.emit(figures.confusion.figures.index(1, 1))
    _when(lambda: not figures.is_counting)
    QApplication.processEvents()
    _save(figures.grab(), f"agreement-{language}")
    figures.close()


def _take_merge(application: Application, language: str) -> None:
    """Look at a package before it is merged."""
    project = application.controller.project
    if project is None:
        sys.exit("the sample is not open")
    package = project.path.with_name(_PACKAGE_NAME[language])
    project.handover.write(package, by=_COLLEAGUE[language])
    dialog = MergeFiles(package.parent, application.window)
    dialog.add([package])
    dialog.show()
    button = _named(dialog, "primary")
    _when(button.isEnabled)
    QApplication.processEvents()
    _save(dialog.grab(), f"merge-{language}")
    dialog.close()


def _take_import(application: Application, language: str, folder: Path) -> None:
    """Import a table of another program up to the page of its columns."""
    path = folder / _TABLE_NAME
    path.write_bytes("\n".join([_TABLE_HEADER, *_TABLE_ROWS]).encode("windows-1256"))
    application.window.imports.import_files([path])
    wizard = _when(lambda: application.window.findChild(ImportWizard))
    wizard.resize(_WIZARD_WIDTH, _WIZARD_HEIGHT)
    _when(wizard.next_button.isEnabled)
    wizard.next_button.click()
    _when(wizard.next_button.isEnabled)
    QApplication.processEvents()
    _save(wizard.grab(), f"import-{language}")
    wizard.reject()


def _named(window: QWidget, name: str) -> QPushButton:
    button = window.findChild(QPushButton, name)
    if button is None:
        sys.exit(f"there is no button {name}")
    return button


def _when(is_so: Callable[[], Any]) -> Any:
    """Let the window work until something is so, and return it."""
    for _ in range(_PATIENCE):
        if found := is_so():
            return found
        QTest.qWait(_MOMENT)
    sys.exit("what was waited for has not come")


def _mark(application: Application, words: str, key: str) -> None:
    """Drag over the first such words and press a label's key."""
    view = application.window.article.view
    start = view.text().index(words)
    before = len(application.controller.spans())
    _drag(view, start, start + len(words) - 1)
    _press(application, key)
    if len(application.controller.spans()) != before + 1:
        sys.exit(f"could not mark {words!r}")


def _drag(view: ArticleView, first: int, last: int) -> None:
    places = [view.character_rect(place).center() for place in (first, last)]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(view.viewport(), places[1])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=places[1])


def _press(application: Application, key: str) -> None:
    QTest.keyClick(application.window, Qt.Key(ord(key)))


def _save(picture: QPixmap, name: str) -> None:
    """Write a picture with the 256 colours that it has most of: as small as it gets."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    colors = [color for color, _ in Counter(pixels.tolist()).most_common(256)]
    small = image.convertToFormat(
        QImage.Format.Format_Indexed8, colors, Qt.ImageConversionFlag.ThresholdDither
    )
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    small.save(buffer, "PNG", 0)  # type: ignore[call-overload]  # 0 is the smallest
    if content.size() > _LARGEST:
        sys.exit(f"{name} has {content.size()} bytes")
    (_GUIDE / f"{name}.png").write_bytes(content.data())


if __name__ == "__main__":
    main()
