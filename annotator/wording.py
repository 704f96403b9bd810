"""The sentence for each reason of failure, in English and marked for translation.

The command line prints them as they are; the window translates them (``gui/messages.py``).
"""

from __future__ import annotations

from annotator.core.errors import AnnotatorError, Reason


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  the name lupdate looks for
    """Mark a text for translation and return it as it is."""
    return text


SENTENCES: dict[Reason, str] = {
    Reason.FILE_MISSING: QT_TRANSLATE_NOOP("Reason", "The file does not exist."),
    Reason.FILE_UNREADABLE: QT_TRANSLATE_NOOP("Reason", "The file cannot be read: {cause}"),
    Reason.FILE_EMPTY: QT_TRANSLATE_NOOP("Reason", "The file is empty."),
    Reason.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Reason", "The file is larger than {limit} bytes, which nothing of its kind is."
    ),
    Reason.NOT_TEXT: QT_TRANSLATE_NOOP(
        "Reason", "This is not a text file. It is of no format that Hashiya knows."
    ),
    Reason.UNKNOWN_ENCODING: QT_TRANSLATE_NOOP(
        "Reason", "The encoding was not recognised. Save the file as UTF-8 and import it again."
    ),
    Reason.WRONG_ENCODING: QT_TRANSLATE_NOOP(
        "Reason", "The file is not in the encoding {encoding}. Choose another one."
    ),
    Reason.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "Reason", "“{format}” is not a format Hashiya knows. Known: {known}."
    ),
    Reason.NOT_A_FOLDER: QT_TRANSLATE_NOOP(
        "Reason", "The format {format} is a folder, and this is a file."
    ),
    Reason.BROKEN_FILE: QT_TRANSLATE_NOOP(
        "Reason", "The file is broken or not of this format: {cause}"
    ),
    Reason.TOO_SLOW: QT_TRANSLATE_NOOP(
        "Reason", "Reading the file took longer than {limit} seconds, and was stopped."
    ),
    Reason.TOO_MUCH_MEMORY: QT_TRANSLATE_NOOP(
        "Reason", "Reading the file takes more than {limit} megabytes of memory."
    ),
    Reason.NO_ARTICLE: QT_TRANSLATE_NOOP("Reason", "No article was found in this page."),
    Reason.UNKNOWN_KIND: QT_TRANSLATE_NOOP("Reason", "Hashiya reads no files of this kind."),
    Reason.NOTHING_INSIDE: QT_TRANSLATE_NOOP("Reason", "There is no file in it to read."),
    Reason.PATH_OUTSIDE: QT_TRANSLATE_NOOP(
        "Reason", "“{name}” would leave the archive. Do not trust this file."
    ),
    Reason.NESTED_TOO_DEEP: QT_TRANSLATE_NOOP(
        "Reason", "More than {limit} archives are inside one another."
    ),
    Reason.NEEDS_PACKAGE: QT_TRANSLATE_NOOP(
        "Reason", "This format needs the package {package}, which is not installed."
    ),
    Reason.CONTAINS_NUL: QT_TRANSLATE_NOOP(
        "Reason", "The text has a NUL character at {offset}. Remove it and import again."
    ),
    Reason.LINE_TOO_LONG: QT_TRANSLATE_NOOP("Reason", "The line is longer than {limit} bytes."),
    Reason.BAD_JSON: QT_TRANSLATE_NOOP("Reason", "This is not valid JSON: {cause}"),
    Reason.NOT_AN_OBJECT: QT_TRANSLATE_NOOP("Reason", "A JSON object is expected here."),
    Reason.MISSING_FIELD: QT_TRANSLATE_NOOP("Reason", "The field “{field}” is missing."),
    Reason.WRONG_TYPE: QT_TRANSLATE_NOOP(
        "Reason", "The field “{field}” is not of the type {expected}."
    ),
    Reason.UNKNOWN_OFFSET_UNIT: QT_TRANSLATE_NOOP(
        "Reason", "Offsets in “{unit}” are not known here; Hashiya's are in “codepoint”."
    ),
    Reason.UNKNOWN_STATUS: QT_TRANSLATE_NOOP(
        "Reason", "“{status}” is not a status. Known: {known}."
    ),
    Reason.NO_ANNOTATOR: QT_TRANSLATE_NOOP(
        "Reason", "The spans name no annotator. Say whose they are."
    ),
    Reason.TEXT_DIFFERS: QT_TRANSLATE_NOOP(
        "Reason", "The project has a document “{id}” with another text."
    ),
    Reason.TOO_MANY_RECORDS: QT_TRANSLATE_NOOP(
        "Reason", "The file has more than {limit} records. Import it in parts."
    ),
    Reason.BAD_ROW: QT_TRANSLATE_NOOP("Reason", "This line is not of the format: {cause}"),
    Reason.TAGS_WITHOUT_NAMES: QT_TRANSLATE_NOOP(
        "Reason",
        "The tags in “{field}” are numbers, and the card that names them is not beside the file.",
    ),
    Reason.MISSING_COLUMN: QT_TRANSLATE_NOOP(
        "Reason", "The table has no column “{column}”. It has: {known}."
    ),
    Reason.OFFSETS_OUTSIDE: QT_TRANSLATE_NOOP(
        "Reason", "The span {start}–{end} is empty or outside the text of {length} characters."
    ),
    Reason.QUOTE_MISMATCH: QT_TRANSLATE_NOOP(
        "Reason", "The span {start}–{end} should read “{quote}”, but the text has “{found}”."
    ),
    Reason.UNKNOWN_LABEL: QT_TRANSLATE_NOOP(
        "Reason", "The label “{label}” is not in the project. Known: {known}."
    ),
    Reason.UNKNOWN_LABELS: QT_TRANSLATE_NOOP(
        "Reason",
        "These labels are not in the project: {labels}. Known: {known}. Map them or add them.",
    ),
    Reason.SPLIT_BY_REPAIR: QT_TRANSLATE_NOOP(
        "Reason",
        "The span {start}–{end} cannot keep its place when the text is repaired: it begins or ends"
        " inside a character.",
    ),
    Reason.OFFSET_IN_PAIR: QT_TRANSLATE_NOOP(
        "Reason",
        "The span {start}–{end} begins or ends inside a character that is two UTF-16 units.",
    ),
    Reason.DUPLICATE_SPAN: QT_TRANSLATE_NOOP("Reason", "The same words have this label already."),
    Reason.SPAN_CHANGED: QT_TRANSLATE_NOOP(
        "Reason", "The span has been changed or removed in the meantime."
    ),
    Reason.UNKNOWN_DOCUMENT: QT_TRANSLATE_NOOP("Reason", "The project has no document “{id}”."),
    Reason.UNKNOWN_ANNOTATOR: QT_TRANSLATE_NOOP(
        "Reason", "The project has no annotator “{name}”. Known: {known}."
    ),
    Reason.BAD_NAME: QT_TRANSLATE_NOOP(
        "Reason", "An annotator's name has 1 to 100 visible characters on one line."
    ),
    Reason.OWN_SET: QT_TRANSLATE_NOOP("Reason", "Nobody reviews a set of their own."),
    Reason.BAD_VERDICT: QT_TRANSLATE_NOOP(
        "Reason", "The verdict has no right “{field}”: {expected}."
    ),
    Reason.VERDICT_CHANGED: QT_TRANSLATE_NOOP(
        "Reason", "The verdict or its answer has been changed in the meantime."
    ),
    Reason.BAD_LABEL: QT_TRANSLATE_NOOP(
        "Reason", "The label “{label}” has no right “{field}”: {expected}."
    ),
    Reason.DUPLICATE_LABEL: QT_TRANSLATE_NOOP(
        "Reason", "There is another label “{label}” already."
    ),
    Reason.DUPLICATE_SHORTCUT: QT_TRANSLATE_NOOP("Reason", "Two labels have the key “{shortcut}”."),
    Reason.LABEL_IN_USE: QT_TRANSLATE_NOOP(
        "Reason", "The label “{label}” has spans and cannot be removed. Retire it instead."
    ),
    Reason.LABELS_CHANGED: QT_TRANSLATE_NOOP(
        "Reason", "The label set has been changed in the meantime."
    ),
    Reason.NOT_A_LABEL_FILE: QT_TRANSLATE_NOOP(
        "Reason", "This is not a file of labels, as Hashiya writes them."
    ),
    Reason.LABELS_TOO_NEW: QT_TRANSLATE_NOOP(
        "Reason", "A newer Hashiya wrote this file of labels (version {version}). Update Hashiya."
    ),
    Reason.PROJECT_MISSING: QT_TRANSLATE_NOOP("Reason", "There is no project file here."),
    Reason.PROJECT_EXISTS: QT_TRANSLATE_NOOP("Reason", "A file is here already."),
    Reason.NOT_A_PROJECT: QT_TRANSLATE_NOOP("Reason", "This is not a Hashiya project."),
    Reason.PROJECT_TOO_NEW: QT_TRANSLATE_NOOP(
        "Reason",
        "The project was made by a newer Hashiya (its version is {version}, this one knows up to"
        " {known}). Update Hashiya to change it.",
    ),
    Reason.PROJECT_OUTDATED: QT_TRANSLATE_NOOP(
        "Reason", "The project was made by an older Hashiya and has to be brought up to date first."
    ),
    Reason.NO_ROOM_TO_KEEP: QT_TRANSLATE_NOOP(
        "Reason", "There is no room on the disk for a backup. Make room and try again."
    ),
    Reason.UNKNOWN_BACKUP: QT_TRANSLATE_NOOP(
        "Reason", "There is no backup “{name}” of this project."
    ),
    Reason.NO_JOURNAL: QT_TRANSLATE_NOOP("Reason", "There is no journal of a project here."),
    Reason.NOTHING_TO_SAVE: QT_TRANSLATE_NOOP(
        "Reason",
        "Nothing could be read of the project, neither in its file nor in a journal or a backup"
        " beside it. Nothing was changed.",
    ),
    Reason.PROJECT_DAMAGED: QT_TRANSLATE_NOOP("Reason", "The project file is damaged: {cause}"),
    Reason.PROJECT_LOCKED: QT_TRANSLATE_NOOP(
        "Reason", "The project is open in another window or program ({holder})."
    ),
    Reason.PROJECT_READ_ONLY: QT_TRANSLATE_NOOP(
        "Reason", "The project can be read but not changed."
    ),
    Reason.PROJECT_UNSETTLED: QT_TRANSLATE_NOOP(
        "Reason",
        "A program ended here in the middle of its work. Open the project once where it can be"
        " written to: it is put in order there.",
    ),
    Reason.FOLDER_MISSING: QT_TRANSLATE_NOOP("Reason", "The folder does not exist."),
    Reason.FOLDER_READ_ONLY: QT_TRANSLATE_NOOP("Reason", "The folder cannot be written to."),
    Reason.DISK_FULL: QT_TRANSLATE_NOOP(
        "Reason", "The disk is full. Nothing was changed; make room and try again."
    ),
    Reason.STORAGE_FAILED: QT_TRANSLATE_NOOP(
        "Reason", "The project file could not be written; nothing was changed: {cause}"
    ),
    Reason.CANNOT_WRITE: QT_TRANSLATE_NOOP("Reason", "The file cannot be written: {cause}"),
    Reason.IS_A_PROJECT: QT_TRANSLATE_NOOP(
        "Reason", "This is a project file. Choose another name for the export."
    ),
    Reason.FOLDER_NOT_EMPTY: QT_TRANSLATE_NOOP(
        "Reason", "The folder has files that no export wrote. Choose another name."
    ),
    Reason.PROOF_FAILED: QT_TRANSLATE_NOOP(
        "Reason",
        "What was written did not read back as it was, so nothing was kept: {document}."
        " Please report this.",
    ),
    Reason.NOT_A_PACKAGE: QT_TRANSLATE_NOOP(
        "Reason", "This is neither a Hashiya package nor a project."
    ),
    Reason.PACKAGE_DAMAGED: QT_TRANSLATE_NOOP(
        "Reason", "The package was damaged on its way; ask for it again. ({cause})"
    ),
    Reason.PACKAGE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Reason", "The package is of a newer Hashiya ({what} is not known here). Update Hashiya."
    ),
    Reason.PACKAGE_FORGED: QT_TRANSLATE_NOOP(
        "Reason", "The package is not one that Hashiya wrote; nothing of it was taken in. ({cause})"
    ),
    Reason.PACKAGE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Reason", "The package is larger than a package can be ({limit} bytes)."
    ),
    Reason.EVENT_FORGED: QT_TRANSLATE_NOOP(
        "Reason",
        "The package tells something otherwise than this project has it (event {event});"
        " nothing of it was taken in.",
    ),
    Reason.CLOCK_AHEAD: QT_TRANSLATE_NOOP(
        "Reason",
        "The package has work of more than a year from now (event {event}). The clock of the"
        " computer that made it, or of this one, is wrong.",
    ),
    Reason.PROJECT_NOT_READ: QT_TRANSLATE_NOOP(
        "Reason", "The other project cannot be read: {cause}"
    ),
    Reason.BAD_ASSIGNMENT: QT_TRANSLATE_NOOP(
        "Reason", "Documents cannot be assigned so: {field} should be {expected}."
    ),
    Reason.TRASH_CHANGED: QT_TRANSLATE_NOOP(
        "Reason", "Documents have been removed or brought back in the meantime."
    ),
    Reason.VERSION_CHANGED: QT_TRANSLATE_NOOP(
        "Reason", "Another version of the document has been chosen in the meantime."
    ),
    Reason.NOT_IN_TRASH: QT_TRANSLATE_NOOP("Reason", "The document {id} is not in the trash."),
    Reason.ASSIGNMENT_CHANGED: QT_TRANSLATE_NOOP(
        "Reason", "The documents have been assigned otherwise in the meantime."
    ),
    Reason.STILL_BLIND: QT_TRANSLATE_NOOP(
        "Reason",
        "This article is yours to label too: others' spans in it can be seen when both have done"
        " it.",
    ),
}

# What corrections have in common, by the value of an Advice; the window translates these too.
ADVICE_SENTENCES: dict[str, str] = {
    "drop": QT_TRANSLATE_NOOP("Advice", "Corrections: {count}. Leave out “{words}”."),
    "take_in": QT_TRANSLATE_NOOP("Advice", "Corrections: {count}. Take in “{words}”."),
    "relabel": QT_TRANSLATE_NOOP("Advice", "Corrections: {count}. “{words}” is {other_label}."),
    "reject": QT_TRANSLATE_NOOP("Advice", "Corrections: {count}. Do not mark “{words}”."),
    "asked": QT_TRANSLATE_NOOP("Advice", "A reviewer asks the guideline to say: {words}"),
}

# By the value of a fault that checking a project found; the window translates these too.
FAULT_SENTENCES: dict[str, str] = {
    "file_broken": QT_TRANSLATE_NOOP("Fault", "SQLite finds the file broken: {cause}"),
    "reference_broken": QT_TRANSLATE_NOOP(
        "Fault", "Row {row} of the table “{table}” refers to something that is not there."
    ),
    "event_changed": QT_TRANSLATE_NOOP("Fault", "The event {event} is not as it was recorded."),
    "event_missing": QT_TRANSLATE_NOOP(
        "Fault", "The event before {event} is missing from the log."
    ),
    "events_awaited": QT_TRANSLATE_NOOP(
        "Fault",
        "Work here rests on events that were not handed over, or not yet: {count}, the first before"
        " {event}. That is no damage.",
    ),
    "document_changed": QT_TRANSLATE_NOOP(
        "Fault", "The document “{document}” is not as it was imported."
    ),
    "span_misplaced": QT_TRANSLATE_NOOP(
        "Fault", "The span {span} does not fit the text of the document “{document}”."
    ),
    "tables_differ": QT_TRANSLATE_NOOP(
        "Fault", "The table “{table}” is not what the log of events gives (row {row})."
    ),
}

# By the name of a measure of agreement: what it says, and where it misleads.
MEASURE_SENTENCES: dict[str, str] = {
    "strict": QT_TRANSLATE_NOOP(
        "Measure",
        "Share of spans with the same edges and the same label in both sets; one letter more or"
        " less counts as no agreement at all.",
    ),
    "boundary": QT_TRANSLATE_NOOP(
        "Measure",
        "Share of spans with the same edges, whatever their labels; it hides labels that are"
        " confused.",
    ),
    "label": QT_TRANSLATE_NOOP(
        "Measure",
        "Share of spans that overlap one of the same label; it hides edges that differ, even when"
        " only a letter is shared.",
    ),
    "relaxed": QT_TRANSLATE_NOOP(
        "Measure",
        "Share of spans that overlap any span, whatever the labels, where other edges count half;"
        " it is the mildest view and no sign that spans can be exchanged.",
    ),
    "kappa": QT_TRANSLATE_NOOP(
        "Measure",
        "Cohen's κ: agreement about the label of each word, if any, beyond what two annotators with"
        " these habits would reach by chance; a span that covers a part of a word labels all of it,"
        " and most words have no label.",
    ),
    "alpha": QT_TRANSLATE_NOOP(
        "Measure",
        "Krippendorff's α: agreement about the label of each word beyond chance, for any number of"
        " annotators; a long span weighs more than a short one, and neighbours of one label look"
        " like one.",
    ),
    "unitizing_alpha": QT_TRANSLATE_NOOP(
        "Measure",
        "Krippendorff's α for unitizing: how far spans of each label overlap by characters, beyond"
        " chance; differences count by their square, so that one long span can outweigh many.",
    ),
    "interval": QT_TRANSLATE_NOOP(
        "Measure",
        "In brackets the interval that holds 95 % of the figures when documents are drawn anew"
        " 1,000 times; with few documents it is too narrow.",
    ),
    "confusion": QT_TRANSLATE_NOOP(
        "Measure",
        "How often a label of the first annotator meets a label of the second where spans overlap,"
        " or none; other edges count as met.",
    ),
}

# By the value of a reason why a figure is not defined.
UNDEFINED_SENTENCES: dict[str, str] = {
    "no_pair": QT_TRANSLATE_NOOP("Undefined", "Fewer than two annotators have begun."),
    "no_documents": QT_TRANSLATE_NOOP("Undefined", "No document was begun by both."),
    "no_spans": QT_TRANSLATE_NOOP("Undefined", "Neither has a span."),
    "no_words": QT_TRANSLATE_NOOP("Undefined", "The documents have no words."),
    "one_category": QT_TRANSLATE_NOOP(
        "Undefined", "All words are alike for both, so there is no chance to disagree."
    ),
    "no_chance": QT_TRANSLATE_NOOP(
        "Undefined", "The texts are too short for spans to differ by chance."
    ),
}


def sentence(error: AnnotatorError) -> str:
    """Return the English sentence for an error, without its place."""
    return SENTENCES[error.reason].format(**error.details)
