"""The menu View: what is seen, and how."""

from __future__ import annotations

from annotator.gui.actions.spec import ActionSpec
from annotator.wording import QT_TRANSLATE_NOOP

ROWS = (
    ActionSpec(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        ("Ctrl+=", "Ctrl++"),
        "zoom-in",
    ),
    ActionSpec(
        "zoom_out", "view", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",), "zoom-out"
    ),
    ActionSpec(
        "zoom_reset", "view", QT_TRANSLATE_NOOP("Actions", "Text at its usual size"), ("Ctrl+0",)
    ),
    ActionSpec("---4", "view", ""),
    ActionSpec(
        "show_documents",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Articles panel"),
        ("F9",),
        "panel-start",
        checkable=True,
    ),
    ActionSpec(
        "show_spans",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Spans panel"),
        ("Shift+F9",),
        "panel-end",
        checkable=True,
    ),
    ActionSpec(
        "show_popup",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Labels beside the selection"),
        checkable=True,
    ),
    ActionSpec("---9", "view", ""),
    ActionSpec("language_ar", "view", "العربية", checkable=True),
    ActionSpec("language_en", "view", "English", checkable=True),
    ActionSpec("---10", "view", ""),
    ActionSpec(
        "theme_system",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Colours as the system"),
        checkable=True,
    ),
    ActionSpec(
        "theme_light", "view", QT_TRANSLATE_NOOP("Actions", "Light colours"), checkable=True
    ),
    ActionSpec("theme_dark", "view", QT_TRANSLATE_NOOP("Actions", "Dark colours"), checkable=True),
)
