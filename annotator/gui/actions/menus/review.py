"""The menu Review: what reviewers decide, compare and count."""

from __future__ import annotations

from annotator.gui.actions.spec import ActionSpec, When
from annotator.wording import QT_TRANSLATE_NOOP

ROWS = (
    ActionSpec(
        "start_review",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Review somebody's spans…"),
        ("Ctrl+R",),
        when=When.CAN_WRITE,
    ),
    ActionSpec(
        "compare",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Compare annotators…"),
        ("Ctrl+Shift+M",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "end_review", "review", QT_TRANSLATE_NOOP("Actions", "End the review"), when=When.REVIEWS
    ),
    ActionSpec(
        "assign",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Assign articles…"),
        when=When.CAN_WRITE,
    ),
    ActionSpec(
        "agreement",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Agreement…"),
        ("Ctrl+Shift+R",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "dashboard",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Dashboard…"),
        ("Ctrl+Shift+D",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec("---12", "review", ""),
    ActionSpec(
        "accept",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Accept the span"),
        ("Enter", "Return"),
        when=When.REVIEWS,
        in_view=True,
    ),
    ActionSpec(
        "reject",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Reject the span"),
        ("Backspace",),
        when=When.REVIEWS_SPAN,
        in_view=True,
    ),
    ActionSpec(
        "give_reason",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Give a reason…"),
        ("R",),
        when=When.REVIEWS_SPAN,
    ),
    ActionSpec(
        "accept_rest",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Accept the rest"),
        ("Ctrl+Shift+A",),
        when=When.REVIEWS,
    ),
    ActionSpec("---13", "review", ""),
    ActionSpec(
        "settle_class",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Settle all of this kind alike…"),
        ("Shift+Enter", "Shift+Return"),
        when=When.DECIDES,
    ),
    ActionSpec(
        "start_from",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Decide the rest by a strategy…"),
        when=When.DECIDES,
    ),
    ActionSpec(
        "overlay",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Annotators over one another"),
        ("O",),
        when=When.COMPARES,
        checkable=True,
    ),
    ActionSpec(
        "show_agreed",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Show what all agree on"),
        ("G",),
        when=When.COMPARES,
        checkable=True,
    ),
    ActionSpec("---20", "review", ""),
    ActionSpec(
        "my_corrections",
        "review",
        QT_TRANSLATE_NOOP("Actions", "My corrections…"),
        ("Ctrl+Shift+C",),
        when=When.HAS_PROJECT,
    ),
    ActionSpec(
        "guideline_suggestions",
        "review",
        QT_TRANSLATE_NOOP("Actions", "Lines for the guidelines…"),
        when=When.HAS_PROJECT,
    ),
    ActionSpec("gold", "review", QT_TRANSLATE_NOOP("Actions", "Gold…"), when=When.HAS_PROJECT),
)
