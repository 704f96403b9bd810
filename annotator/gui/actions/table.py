"""The table of actions: what the window can do, under which keys and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from annotator.wording import QT_TRANSLATE_NOOP


class When(StrEnum):
    """The condition under which an action can be used."""

    ALWAYS = auto()
    HAS_PROJECT = auto()
    CAN_WRITE = auto()
    HAS_DOCUMENT = auto()
    CAN_EDIT = auto()
    HAS_SPAN = auto()
    LABELS_OWN = auto()
    REVIEWS = auto()
    REVIEWS_SPAN = auto()
    COMPARES = auto()
    DECIDES = auto()
    CAN_UNDO = auto()
    CAN_REDO = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table. ``in_view``: the shortcut works only while the article has focus."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    checkable: bool = False
    in_view: bool = False


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
    ActionSpec(
        "remove_span",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Remove the span"),
        ("Del",),
        "delete",
        When.HAS_SPAN,
    ),
    ActionSpec(
        "remove_alike",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Remove all spans of this label here"),
        when=When.LABELS_OWN,
    ),
    ActionSpec(
        "edit_note",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Note on the span"),
        ("N",),
        when=When.HAS_SPAN,
    ),
    ActionSpec("---5", "label", ""),
    ActionSpec(
        "end_left",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's end left"),
        ("Alt+Left",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "end_right",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's end right"),
        ("Alt+Right",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "start_left",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's start left"),
        ("Alt+Shift+Left",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "start_right",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's start right"),
        ("Alt+Shift+Right",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "end_left_by_character",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's end left by a character"),
        ("Ctrl+Alt+Left",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "end_right_by_character",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's end right by a character"),
        ("Ctrl+Alt+Right",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "start_left_by_character",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's start left by a character"),
        ("Ctrl+Alt+Shift+Left",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "start_right_by_character",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Move the span's start right by a character"),
        ("Ctrl+Alt+Shift+Right",),
        when=When.HAS_SPAN,
    ),
    ActionSpec(
        "suggest_in_copies",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Suggest my spans in the copies"),
        when=When.LABELS_OWN,
    ),
    ActionSpec(
        "label_all",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Label all occurrences…"),
        ("A",),
        when=When.LABELS_OWN,
    ),
    ActionSpec(
        "peel_clitic",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Take a clitic off the start"),
        ("[",),
        when=When.CAN_EDIT,
    ),
    ActionSpec(
        "add_clitic",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Put a clitic on the start"),
        ("]",),
        when=When.CAN_EDIT,
    ),
    ActionSpec(
        "moved_labels",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Moved labels…"),
        when=When.HAS_DOCUMENT,
    ),
    ActionSpec(
        "check_edges",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Check the edges of spans…"),
        ("Ctrl+Shift+E",),
        when=When.LABELS_OWN,
    ),
    ActionSpec(
        "edit_labels",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Labels…"),
        when=When.HAS_PROJECT,
    ),
    ActionSpec("---6", "label", ""),
    ActionSpec(
        "finish",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Done and next"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "done",
        When.CAN_EDIT,
    ),
    ActionSpec(
        "skip",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Skip the article…"),
        ("Ctrl+Shift+Return",),
        when=When.LABELS_OWN,
    ),
    ActionSpec(
        "flag",
        "label",
        QT_TRANSLATE_NOOP("Actions", "Flag the article…"),
        ("Ctrl+G",),
        when=When.LABELS_OWN,
        checkable=True,
    ),
    ActionSpec("reopen", "label", QT_TRANSLATE_NOOP("Actions", "Not done yet"), when=When.CAN_EDIT),
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
        ("Return", "Enter"),
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
        ("Shift+Return",),
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
    ActionSpec("guide", "help", QT_TRANSLATE_NOOP("Actions", "Two-minute guide"), icon="help"),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1",)),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "About Hashiya")),
)
SPECS = {spec.id: spec for spec in ACTIONS if not spec.id.startswith("-")}


def default_keys(action_id: str) -> tuple[str, ...]:
    """Return the shortcuts that the table gives an action, in portable text."""
    return SPECS[action_id].keys if action_id in SPECS else ()
