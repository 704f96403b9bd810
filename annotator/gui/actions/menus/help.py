"""The menu Help: how to do it all."""

from __future__ import annotations

from annotator.gui.actions.spec import ActionSpec
from annotator.wording import QT_TRANSLATE_NOOP

ROWS = (
    ActionSpec("guide", "help", QT_TRANSLATE_NOOP("Actions", "Two-minute guide"), icon="help"),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1",)),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "About Hashiya")),
)
