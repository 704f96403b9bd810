"""Options by which several commands say which documents are meant, as the window's list does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.core.document_filter import DocumentFilter

DOCUMENT_OPTIONS = ("source", "flagged", "noted", "with_label", "worked_by")


def with_document_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; ``document_filter`` takes what they said."""
    options = (
        click.option("--source", default="", metavar="NAME", help="Only what came from there."),
        click.option("--flagged", is_flag=True, help="Only documents with a flag."),
        click.option("--noted", is_flag=True, help="Only documents with a note on a span."),
        click.option(
            "--with-label",
            multiple=True,
            metavar="KEY",
            help="Only documents with a span of this label, or of one of several.",
        ),
        click.option(
            "--worked-by",
            default="",
            metavar="NAME",
            help="Whose status, flag, note or label it is, else anyone's; alone: begun by them.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def document_filter(
    source: str,
    flagged: bool,
    noted: bool,
    with_label: Sequence[str],
    worked_by: str,
    rest: DocumentFilter,
) -> DocumentFilter:
    """Return what the options ask for, and the ``rest`` of a filter."""
    wanted = replace(
        rest,
        annotator=worked_by,
        labels=tuple(with_label),
        flagged=flagged,
        noted=noted,
        source=source,
    )
    return replace(wanted, anyone=wanted.is_about_sets and not worked_by)
