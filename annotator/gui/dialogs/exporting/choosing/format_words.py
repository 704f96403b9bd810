"""What each format is called and is for, by group."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from annotator.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class FormatWords:
    """A format's name on the command line, its title, and one line about it in English."""

    name: str
    title: str
    line: str

    def description(self) -> str:
        """Return the line in the interface's language."""
        return QCoreApplication.translate("Formats", self.line)


@dataclass(frozen=True, slots=True)
class FormatGroup:
    """Formats of one kind."""

    line: str
    formats: tuple[FormatWords, ...]

    def title(self) -> str:
        """Return what the group is called in the interface's language."""
        return QCoreApplication.translate("Formats", self.line)


GROUPS = (
    FormatGroup(
        QT_TRANSLATE_NOOP("Formats", "Articles with their spans"),
        (
            FormatWords(
                "jsonl",
                "Hashiya JSONL",
                QT_TRANSLATE_NOOP("Formats", "Everything, to keep or to import again"),
            ),
            FormatWords(
                "label-studio",
                "Label Studio",
                QT_TRANSLATE_NOOP("Formats", "Tasks with annotations and relations"),
            ),
            FormatWords(
                "label-studio-min",
                "Label Studio JSON-MIN",
                QT_TRANSLATE_NOOP("Formats", "Flat tasks, for scripts that read this form"),
            ),
            FormatWords(
                "doccano",
                "doccano",
                QT_TRANSLATE_NOOP("Formats", "Lines with entities and relations"),
            ),
            FormatWords(
                "prodigy",
                "Prodigy",
                QT_TRANSLATE_NOOP("Formats", "Lines with tokens, spans and answers"),
            ),
            FormatWords(
                "argilla",
                "Argilla",
                QT_TRANSLATE_NOOP("Formats", "Records with responses and suggestions"),
            ),
            FormatWords(
                "chat",
                QT_TRANSLATE_NOOP("Formats", "Chats"),
                QT_TRANSLATE_NOOP("Formats", "Questions and answers to fine-tune on"),
            ),
        ),
    ),
    FormatGroup(
        QT_TRANSLATE_NOOP("Formats", "To train a model on tokens"),
        (
            FormatWords(
                "spacy",
                "spaCy DocBin",
                QT_TRANSLATE_NOOP("Formats", "For spacy train; overlaps in a span group"),
            ),
            FormatWords(
                "huggingface",
                "Hugging Face",
                QT_TRANSLATE_NOOP("Formats", "A folder with its card, for load_dataset"),
            ),
            FormatWords(
                "parquet",
                "Parquet",
                QT_TRANSLATE_NOOP("Formats", "The same columns in one compact file"),
            ),
            FormatWords(
                "gliner",
                "GLiNER",
                QT_TRANSLATE_NOOP("Formats", "Tokens and spans, the last token included"),
            ),
            FormatWords(
                "conll2003",
                "CoNLL-2003",
                QT_TRANSLATE_NOOP("Formats", "A token a line with four columns, IOB2"),
            ),
            FormatWords(
                "conll2002",
                "CoNLL-2002",
                QT_TRANSLATE_NOOP("Formats", "A token a line with its tag, IOB2"),
            ),
            FormatWords(
                "iobes",
                "IOBES",
                QT_TRANSLATE_NOOP("Formats", "The same, with a tag for the last token"),
            ),
            FormatWords(
                "bilou",
                "BILOU",
                QT_TRANSLATE_NOOP("Formats", "The same in the letters of older tools"),
            ),
        ),
    ),
    FormatGroup(
        QT_TRANSLATE_NOOP("Formats", "Tables"),
        (
            FormatWords(
                "xlsx",
                "Excel",
                QT_TRANSLATE_NOOP("Formats", "A row for each span, in a workbook"),
            ),
            FormatWords(
                "csv",
                "CSV",
                QT_TRANSLATE_NOOP("Formats", "A row for each span, in UTF-8"),
            ),
        ),
    ),
    FormatGroup(
        QT_TRANSLATE_NOOP("Formats", "For linguists' tools"),
        (
            FormatWords(
                "brat",
                "brat",
                QT_TRANSLATE_NOOP("Formats", "A text and its annotations for each article"),
            ),
            FormatWords(
                "webanno-tsv",
                "WebAnno TSV 3.3",
                QT_TRANSLATE_NOOP("Formats", "For INCEpTION and WebAnno, a token a line"),
            ),
            FormatWords(
                "uima-xmi",
                "UIMA CAS XMI",
                QT_TRANSLATE_NOOP("Formats", "For INCEpTION and DKPro, with the type system"),
            ),
            FormatWords(
                "uima-json",
                "UIMA CAS JSON",
                QT_TRANSLATE_NOOP("Formats", "The same as JSON"),
            ),
        ),
    ),
)
