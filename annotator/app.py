"""The composition root: application, fonts, language, settings, window. The only wiring."""

from __future__ import annotations

import json
import logging
import platform
import signal
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QSettings, Qt, QThreadPool, QTimer, qVersion
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.gui.dialogs.first_run import Beginning, FirstRun
from annotator.gui.garbage import collect_here
from annotator.gui.loading import WHEN_CALM, load
from annotator.gui.look.icons import application_icon
from annotator.gui.look.theme import INTERFACE_FONT, INTERFACE_PIXELS, apply_theme
from annotator.gui.main_window import MainWindow
from annotator.gui.project_controller import ProjectController
from annotator.gui.settings import Settings
from annotator.gui.translation import Translation, system_language
from annotator.resource_files import resource

if TYPE_CHECKING:
    from types import TracebackType

_log = logging.getLogger("annotator")


class Application:
    """The running program: one controller, one window, which a change of language builds anew."""

    def __init__(
        self, qt: QApplication, settings: Settings, folder: Path, language: str | None
    ) -> None:
        self._qt = qt
        self.settings = settings
        self._translation = Translation(qt)
        self._forced_language = language
        apply_theme(qt, settings.theme)
        self.controller = ProjectController()
        collect_here(self.controller)
        self._sample = folder / "sample.hashiya"
        self._use_language()
        self.window = self._new_window()

    def _use_language(self) -> None:
        language = self._forced_language or self.settings.language or system_language()
        self._translation.use(language, self.settings.arabic_digits)

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.controller, self.settings, self._sample)
        window.taste.language_chosen.connect(self._on_language_chosen)
        return window

    def _on_language_chosen(self) -> None:
        # Built anew after the menu that asked for it has closed.
        QTimer.singleShot(0, self._rebuild_window)

    def _rebuild_window(self) -> None:
        self._forced_language = None
        self._use_language()
        old, geometry = self.window, self.window.saveGeometry()
        old.keys.detach()
        self.window = self._new_window()
        self.window.restoreGeometry(geometry)
        self.window.show()
        old.close()
        old.deleteLater()

    def begin(self, project: Path | None, annotator: str | None) -> None:
        """Show the window on a project: the named one, the last one, or the sample."""
        self.window.show()
        if annotator:
            self.settings.annotator = annotator
        beginning = Beginning.SAMPLE
        if not self.settings.annotator:
            beginning = self._ask_first_run()
        files = self.window.files
        last = self.settings.last_project
        if project is not None:
            files.open(project.absolute())
        elif beginning is Beginning.IMPORT:
            files.ask_new()
        elif last is not None and last.exists():
            files.open(last)
        if self.controller.project is None and project is None:
            files.open_sample()
        if beginning is Beginning.IMPORT:
            self.window.imports.ask()
        elif beginning is Beginning.GUIDE:
            self.window.dialogs.show_guide()
        self.window.article.take_focus()

    def _ask_first_run(self) -> Beginning:
        dialog = FirstRun(self.window)
        dialog.exec()
        self.settings.annotator = dialog.name or _unnamed()
        return dialog.beginning

    def end(self) -> None:
        """Close the project, and wait for a backup that goes on without a window."""
        self.controller.close_project()
        QThreadPool.globalInstance().waitForDone()

    def tell_missed(self) -> None:
        """Say at the end which backups could not be made: nobody sees the window any more."""
        if words := "\n\n".join(self.window.keeping.missed):
            box = QMessageBox(QMessageBox.Icon.Warning, "Hashiya", words)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.exec()

    def facts(self) -> dict[str, object]:
        """Return what the self-test prints: versions, fonts, and that the article was painted."""
        view = self.window.article.view
        picture = view.grab().toImage()
        shades = {
            picture.pixel(x, y)
            for x in range(0, picture.width(), 7)
            for y in range(0, picture.height(), 7)
        }
        project = self.controller.project
        return {
            "hashiya": __version__,
            "python": platform.python_version(),
            "qt": qVersion(),
            "platform": self._qt.platformName(),
            "documents": project.info().documents if project else 0,
            "characters": len(view.text()),
            "painted_shades": len(shades),
            "fonts": [INTERFACE_FONT in QFontDatabase.families()],
        }


def make_application() -> QApplication:
    """Return the QApplication with our name, style, fonts and icon."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(["hashiya"])
    qt.setApplicationName("hashiya")
    qt.setApplicationDisplayName("Hashiya")
    qt.setDesktopFileName("hashiya")
    qt.setStyle("Fusion")
    load_fonts()
    font = QFont(INTERFACE_FONT)
    font.setPixelSize(INTERFACE_PIXELS)
    qt.setFont(font)
    qt.setWindowIcon(application_icon())
    return qt


def load_fonts() -> None:
    """Make the bundled fonts known to Qt."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def run(project: Path | None, annotator: str | None, language: str | None, self_test: bool) -> int:
    """Open the window and return the exit status when it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    qt = make_application()
    if self_test:
        return _self_test(qt, project, annotator, language)
    folder = Path(platformdirs.user_data_dir("hashiya", appauthor=False))
    application = Application(qt, Settings(), folder, language)
    sys.excepthook = application_excepthook
    application.begin(project, annotator)
    QTimer.singleShot(WHEN_CALM, load)
    status = qt.exec()
    application.end()
    application.tell_missed()
    return status


def _self_test(
    qt: QApplication, project: Path | None, annotator: str | None, language: str | None
) -> int:
    """Start, paint, print facts and end; nothing of the person's own is read or changed."""
    with TemporaryDirectory() as name:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        application = Application(qt, Settings(), Path(name), language)
        application.begin(project, annotator or _unnamed())
        qt.processEvents()
        facts = application.facts()
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        application.window.close()
        application.end()
    shown = facts["characters"] and int(str(facts["painted_shades"])) > 2
    return 0 if shown else 1


def _unnamed() -> str:
    return "annotator"


def application_excepthook(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log a bug of ours and show it; the window lives on, and what was labelled is on the disk."""
    report = "".join(traceback.format_exception(kind, error, trace))
    _log.critical("%s", report)
    print(report, file=sys.stderr)
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle("Hashiya")
    box.setText(
        QApplication.translate(
            "Application", "Something went wrong in Hashiya. Your labels are safe on the disk."
        )
    )
    box.setDetailedText(report)
    box.exec()
