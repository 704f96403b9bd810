"""Opens the window's dialogs, and passes on what they wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from annotator import __version__
from annotator.gui.translation import digits, isolated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.gui.actions.actions import Actions
    from annotator.gui.files.project_files import ProjectFiles
    from annotator.gui.frame.window_keys import WindowKeys
    from annotator.gui.panels.article_panel import ArticlePanel
    from annotator.gui.project_controller import ProjectController
    from annotator.gui.settings import Settings
    from annotator.gui.taste import Taste


class WindowDialogs(QObject):
    """Makes each dialog when it is asked for; none outlives its closing."""

    found_requested = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        settings: Settings,
        taste: Taste,
        article: ArticlePanel,
        files: ProjectFiles,
        actions: Actions,
        keys: WindowKeys,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._settings = settings
        self._taste = taste
        self._article = article
        self._files = files
        self._actions = actions
        self._keys = keys
        self._window = window

    def wishes(self) -> dict[str, Callable[[], object]]:
        """Return what the actions that open these dialogs do, by their ids."""
        return {
            "change_annotator": self._change_annotator,
            "document_facts": self._show_document_facts,
            "find_everywhere": self.search_all,
            "label_all": self._label_all,
            "check_edges": self._check_edges,
            "edit_labels": self._edit_labels,
            "preferences": self._show_preferences,
            "palette": self._show_palette,
            "guide": self.show_guide,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    def _change_annotator(self) -> None:
        """Ask who labels from now on."""
        from annotator.gui.dialogs.annotator_name import AnnotatorName

        controller = self._controller
        known = (
            [each.name for each in controller.project.annotators()] if controller.project else []
        )
        dialog = AnnotatorName(self._settings.annotator, known, self._window)
        if not dialog.exec() or not self._may_be(dialog.name):
            return
        self._settings.annotator = dialog.name
        controller.change_annotator(dialog.name)

    def _may_be(self, name: str) -> bool:
        """Ask, where whoever labels now would see by another name what is hidden from them."""
        controller = self._controller
        current = controller.annotator
        hidden = controller.ask(lambda project: project.team.hidden(current.id)) or ()
        if not hidden or name == current.name:
            return True
        words = self.tr(
            "In %n article(s) that {name} labels blindly there are others' spans, which {name} is"
            " not to see yet.\n\nChange only if it is {other} who sits here now.",
            "",
            len(hidden),
        )
        names = {"name": isolated(current.name), "other": isolated(name)}
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Who labels"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(digits(words).format(**names))
        change = box.addButton(self.tr("&Change who labels"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is change

    def _show_document_facts(self) -> None:
        """Show where the article comes from, and its marks."""
        from annotator.gui.dialogs.document_facts import DocumentFacts

        if self._controller.document is not None:
            DocumentFacts(self._controller, self._window).exec()

    def show_guide(self) -> None:
        """Show the guide beside the window; the one that is open already, where there is one."""
        from annotator.gui.dialogs.guidance.guide.guide import Guide

        guide = self._window.findChild(Guide) or Guide(self._settings, self._window)
        guide.show()
        guide.raise_()
        guide.activateWindow()

    def _show_palette(self) -> None:
        """Let a command be found by its name."""
        from annotator.gui.dialogs.guidance.command_palette import CommandPalette

        CommandPalette(self._keys.commands(), self._window).open()

    def _show_preferences(self) -> None:
        """Show the person's choices."""
        from annotator.gui.dialogs.preferences import Preferences

        dialog = Preferences(self._taste, self._actions.sections(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def search_all(self, words: str = "") -> None:
        """Search in all articles."""
        from annotator.gui.dialogs.finding.search_all import SearchAll

        dialog = SearchAll(self._controller, words, self._window)
        dialog.found_requested.connect(self.found_requested)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        dialog.look()

    def _label_all(self) -> None:
        """Look for the selected span's words wherever they stand."""
        from annotator.gui.dialogs.finding.label_all import LabelAll

        wanted = self._article.words_to_label_all()
        label = self._controller.labels.get(wanted[1]) if wanted else None
        if wanted is None or label is None:
            self._controller.hint_given.emit(
                self.tr("Select a span first: its words are looked for.")
            )
            return
        dialog = LabelAll(self._controller, wanted[0], label, self._window)
        dialog.act_requested.connect(self._files.apply)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.look()

    def _check_edges(self) -> None:
        """List the spans whose edges are against their labels' policies."""
        from annotator.gui.dialogs.finding.edge_check import EdgeCheck

        dialog = EdgeCheck(self._controller, self._article.edges, self._window)
        dialog.span_requested.connect(self._article.view.select_span)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _edit_labels(self) -> None:
        """Show the label set, to be changed where the project can be."""
        from annotator.gui.dialogs.labels.label_editor import LabelEditor

        dialog = LabelEditor(self._controller, self._settings.last_folder, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_keys(self) -> None:
        """Show all keys."""
        from annotator.gui.dialogs.guidance.key_sheet import KeySheet

        KeySheet(self._keys.commands(), self._window).exec()

    def _show_about(self) -> None:
        """Say what Hashiya is and under which licences it comes."""
        words = self.tr(
            "Hashiya {version}\n\nLabels Arabic news. Free software under the Apache License 2.0."
            "\nMade with Qt and PySide6 under the GNU LGPL 3, and with CAMeL Tools."
        ).format(version=__version__)
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Hashiya"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words)
        box.exec()
