"""The table of actions: what the window can do, under which keys and conditions."""

from __future__ import annotations

from annotator.gui.actions.menus import edit, file, go, help, label, review, view
from annotator.wording import QT_TRANSLATE_NOOP

MENUS = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("label", QT_TRANSLATE_NOOP("Actions", "&Label")),
    ("review", QT_TRANSLATE_NOOP("Actions", "&Review")),
    ("go", QT_TRANSLATE_NOOP("Actions", "&Go")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

ACTIONS = (
    *file.ROWS,
    *edit.ROWS,
    *view.ROWS,
    *label.ROWS,
    *review.ROWS,
    *go.ROWS,
    *help.ROWS,
)
SPECS = {spec.id: spec for spec in ACTIONS if not spec.id.startswith("-")}


def default_keys(action_id: str) -> tuple[str, ...]:
    """Return the shortcuts that the table gives an action, in portable text."""
    return SPECS[action_id].keys if action_id in SPECS else ()
