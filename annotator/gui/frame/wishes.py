"""What each action of the window does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from annotator.gui.look.theme import Theme
from annotator.project import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.main_window import MainWindow
    from annotator.gui.project_controller import ProjectController

    Wish = Callable[[], object]


def connect_wishes(window: MainWindow, controller: ProjectController) -> None:
    """Connect the actions; some mean something else while annotators are compared."""
    wishes = _wishes(window, controller)
    for name, meaning in window.comparing.meanings().items():
        wishes[name] = partial(_perform, window, meaning, wishes[name])
    window.actions_.connect(wishes)


def _perform(window: MainWindow, in_comparison: Wish, else_: Wish) -> None:
    (in_comparison if window.comparing.is_on else else_)()


def _wishes(window: MainWindow, controller: ProjectController) -> dict[str, Wish]:
    article, files = window.article, window.files
    taste, walk, dialogs = window.taste, window.walk, window.dialogs

    def one_of(in_review: Wish, else_: Wish) -> None:
        (in_review if window.review.is_on else else_)()

    return {
        "new_project": files.ask_new,
        "open_project": files.ask_open,
        "open_sample": files.open_sample,
        "backups": window.keeping.show_backups,
        "change_annotator": dialogs.change_annotator,
        "quit": window.close,
        "redo": controller.acts.redo,
        "copy": article.view.copy,
        "select_all": article.view.select_all,
        "find_in_article": article.open_search,
        "find_next": article.search_bar.next,
        "find_previous": article.search_bar.previous,
        "find_everywhere": dialogs.search_all,
        "label_all": dialogs.label_all,
        "find_document": window.document_panel.focus_search,
        "filter_documents": window.document_panel.focus_filters,
        "show_all_documents": window.document_panel.show_all,
        "preferences": dialogs.show_preferences,
        "zoom_in": lambda: taste.step_zoom(1),
        "zoom_out": lambda: taste.step_zoom(-1),
        "zoom_reset": lambda: taste.choose_zoom(100),
        "language_ar": lambda: taste.choose_language("ar"),
        "language_en": lambda: taste.choose_language("en"),
        "theme_system": lambda: taste.choose_theme(Theme.SYSTEM),
        "theme_light": lambda: taste.choose_theme(Theme.LIGHT),
        "theme_dark": lambda: taste.choose_theme(Theme.DARK),
        "show_documents": window.fold_panels,
        "show_spans": window.fold_panels,
        "show_popup": lambda: taste.choose_popup(window.actions_["show_popup"].isChecked()),
        "remove_span": window.remove_spans,
        "remove_alike": lambda: window.trash.remove_alike(article.selected_span()),
        "edit_note": window.span_panel.focus_note,
        "end_left": lambda: article.move_end(leftwards=True),
        "end_right": lambda: article.move_end(leftwards=False),
        "start_left": lambda: article.move_start(leftwards=True),
        "start_right": lambda: article.move_start(leftwards=False),
        "end_left_by_character": lambda: article.move_end(True, by_character=True),
        "end_right_by_character": lambda: article.move_end(False, by_character=True),
        "start_left_by_character": lambda: article.move_start(True, by_character=True),
        "start_right_by_character": lambda: article.move_start(False, by_character=True),
        "peel_clitic": lambda: article.change_clitic(peel_off=True),
        "add_clitic": lambda: article.change_clitic(peel_off=False),
        "check_edges": dialogs.check_edges,
        "edit_labels": dialogs.edit_labels,
        "finish": lambda: one_of(window.review.walk.finish, walk.finish),
        "skip": walk.skip,
        "flag": window.flag,
        "document_facts": dialogs.show_document_facts,
        "next_new": lambda: walk.go_to(Wanted.NEW),
        "next_flagged": lambda: walk.go_to(Wanted.FLAGGED),
        "next_noted": lambda: walk.go_to(Wanted.NOTED),
        "reopen": lambda: one_of(window.review.walk.reopen, walk.reopen),
        "next_span": lambda: one_of(window.review.walk.next, lambda: article.go_to_span(1)),
        "previous_span": lambda: article.go_to_span(-1),
        "next_document": lambda: walk.go(1),
        "previous_document": lambda: walk.go(-1),
        "palette": dialogs.show_palette,
        "guide": dialogs.show_guide,
        "keys": dialogs.show_keys,
        "about": dialogs.show_about,
        **window.review.wishes(),
        **window.comparing.wishes(),
        **window.corrections.wishes(),
        **window.review_dialogs.wishes(),
        **window.figures.wishes(),
        **window.imports.wishes(),
        **window.exports.wishes(),
        **window.handover.wishes(),
        **window.assigning.wishes(),
        **window.trash.wishes(),
        **window.copies.wishes(),
        **window.versions.wishes(),
    }
