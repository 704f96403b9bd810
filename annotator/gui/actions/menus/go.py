"""The menu Go: from article to article and from span to span."""

from __future__ import annotations

from annotator.gui.actions.spec import ActionSpec, When
from annotator.wording import QT_TRANSLATE_NOOP

ROWS = (
    ActionSpec(
        "next_span",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Next span"),
        ("Tab",),
        when=When.HAS_DOCUMENT,
        in_view=True,
    ),
    ActionSpec(
        "previous_span",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Previous span"),
        ("Shift+Tab",),
        when=When.HAS_DOCUMENT,
        in_view=True,
    ),
    ActionSpec(
        "next_undecided",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Next undecided difference"),
        ("F8",),
        when=When.COMPARES,
    ),
    ActionSpec(
        "previous_undecided",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Previous undecided difference"),
        ("Shift+F8",),
        when=When.COMPARES,
    ),
    ActionSpec("---7", "go", ""),
    ActionSpec(
        "next_document",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Next article"),
        ("Ctrl+Down",),
        "next",
        When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "previous_document",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Previous article"),
        ("Ctrl+Up",),
        "previous",
        When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "next_new",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Next article without labels"),
        ("Ctrl+Shift+Down",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "next_flagged",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Next flagged article"),
        ("Ctrl+Shift+G",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "next_noted",
        "go",
        QT_TRANSLATE_NOOP("Actions", "Next article with a note"),
        ("Ctrl+Shift+N",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec("---11", "go", ""),
    ActionSpec(
        "palette", "go", QT_TRANSLATE_NOOP("Actions", "All commands…"), ("Ctrl+K",), "search"
    ),
)
