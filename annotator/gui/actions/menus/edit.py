"""The menu Edit: what is taken back, removed, copied and found."""

from __future__ import annotations

from annotator.gui.actions.spec import ActionSpec, When
from annotator.wording import QT_TRANSLATE_NOOP

ROWS = (
    ActionSpec(
        "undo", "edit", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "undo", When.CAN_UNDO
    ),
    ActionSpec(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        When.CAN_REDO,
    ),
    ActionSpec("---trash", "edit", ""),
    ActionSpec(
        "remove_documents",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Remove the chosen articles"),
        when=When.LABELS_OWN,
    ),
    ActionSpec("trash", "edit", QT_TRANSLATE_NOOP("Actions", "Trash…"), when=When.HAS_PROJECT),
    ActionSpec("---3", "edit", ""),
    ActionSpec(
        "copy",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Copy"),
        ("Ctrl+C",),
        when=When.HAS_DOCUMENT,
        in_view=True,
    ),
    ActionSpec(
        "select_all",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Select all"),
        ("Ctrl+A",),
        when=When.HAS_DOCUMENT,
        in_view=True,
    ),
    ActionSpec(
        "find_in_article",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Search in the article"),
        ("Ctrl+F",),
        "search",
        When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "find_next",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Next hit"),
        ("F3",),
        when=When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "find_previous",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Previous hit"),
        ("Shift+F3",),
        when=When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "find_everywhere",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Search in all articles…"),
        ("Ctrl+Alt+F",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "find_document",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Search the articles"),
        ("Ctrl+Shift+F",),
        "search",
        When.HAS_PROJECT,
    ),
    ActionSpec(
        "filter_documents",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Filter the articles"),
        ("Ctrl+Shift+L",),
        "filter",
        When.HAS_PROJECT,
    ),
    ActionSpec(
        "show_all_documents",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Show all articles"),
        when=When.HAS_PROJECT,
    ),
    ActionSpec("---8", "edit", ""),
    ActionSpec(
        "preferences", "edit", QT_TRANSLATE_NOOP("Actions", "Preferences…"), ("Ctrl+,",), "settings"
    ),
)
