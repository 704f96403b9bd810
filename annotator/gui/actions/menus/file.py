"""The menu File: projects, what goes in and out of them, and who labels."""

from __future__ import annotations

from annotator.gui.actions.spec import ActionSpec, When
from annotator.wording import QT_TRANSLATE_NOOP

ROWS = (
    ActionSpec(
        "new_project", "file", QT_TRANSLATE_NOOP("Actions", "New project…"), ("Ctrl+N",), "new"
    ),
    ActionSpec(
        "open_project", "file", QT_TRANSLATE_NOOP("Actions", "Open project…"), ("Ctrl+O",), "open"
    ),
    ActionSpec("open_sample", "file", QT_TRANSLATE_NOOP("Actions", "Open the sample")),
    ActionSpec("---1", "file", ""),
    ActionSpec(
        "import_articles",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Import articles…"),
        ("Ctrl+I",),
        "import",
        When.CAN_WRITE,
    ),
    ActionSpec(
        "import_folder",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Import a folder…"),
        when=When.CAN_WRITE,
    ),
    ActionSpec(
        "export_spans",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Export…"),
        ("Ctrl+E",),
        "export",
        When.HAS_PROJECT,
    ),
    ActionSpec(
        "document_facts",
        "file",
        QT_TRANSLATE_NOOP("Actions", "About the article…"),
        when=When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "show_copies",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Copies of the article…"),
        when=When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "versions",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Versions of the article…"),
        when=When.HAS_DOCUMENT,
    ),
    ActionSpec("---hand-over", "file", ""),
    ActionSpec(
        "hand_over",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Hand over…"),
        ("Ctrl+Shift+H",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "merge",
        "file",
        QT_TRANSLATE_NOOP("Actions", "Merge…"),
        ("Ctrl+Shift+T",),
        when=When.CAN_WRITE,
    ),
    ActionSpec("---after-merge", "file", ""),
    ActionSpec("backups", "file", QT_TRANSLATE_NOOP("Actions", "Backups…"), when=When.HAS_PROJECT),
    ActionSpec("---2", "file", ""),
    ActionSpec(
        "change_annotator", "file", QT_TRANSLATE_NOOP("Actions", "Who labels…"), (), "person"
    ),
    ActionSpec("quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
)
