"""Commands that list what was removed from a project, bring it back, or let it go for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import PATH, annotator_name
from annotator.cli.opening import open_to_write
from annotator.cli.output import print_json, visible
from annotator.core.edits.edits import AddSpans
from annotator.core.errors import AnnotatorError, Reason
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project.documents.trash import RemovedDocument, RemovedSpans

_BY = click.option("--annotator", metavar="NAME", callback=annotator_name, help="Who does it.")


@click.group("trash")
def trash_group() -> None:
    """List, restore or empty what was removed from a project."""


@trash_group.command("list")
@click.argument("project", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def list_command(project: Path, as_json: bool) -> None:
    """List documents, and spans that were removed together, the last removed first."""
    with Project.open(project, read_only=True) as opened:
        documents, spans = opened.trash.documents(), opened.trash.spans()
    if as_json:
        print_json(
            {
                "documents": [_document_content(each) for each in documents],
                "spans": [_spans_content(each) for each in spans],
            }
        )
        return
    for document in documents:
        click.echo(
            visible(
                f"{document.id}  {document.title}  ({document.spans} spans, removed by"
                f" {document.by or 'nobody named'}, {document.when:%Y-%m-%d %H:%M})"
            )
        )
    for removed in spans:
        click.echo(
            visible(
                f"{removed.event}  {len(removed.spans)} spans of {removed.document_id} (removed by"
                f" {removed.by}, {removed.when:%Y-%m-%d %H:%M})"
            )
        )
    if not documents and not spans:
        click.echo("The trash is empty.")


@trash_group.command("remove")
@click.argument("project", type=PATH)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@_BY
def remove_command(project: Path, ids: tuple[str, ...], annotator: str | None) -> None:
    """Remove documents by their IDs, with all that was done to them; restore brings them back."""
    with open_to_write(project) as opened:
        rows = [_row(opened, each) for each in dict.fromkeys(ids)]
        opened.apply(opened.trash.removal(rows, _id(opened, annotator)))
    click.echo(f"Removed: {len(rows)} documents.")


@trash_group.command("restore")
@click.argument("project", type=PATH)
@click.argument("ids", nargs=-1, metavar="ID...")
@click.option("--all", "everything", is_flag=True, help="All documents and spans.")
@_BY
def restore_command(
    project: Path, ids: tuple[str, ...], everything: bool, annotator: str | None
) -> None:
    """Bring documents back, and spans, by the IDs that list shows."""
    if bool(ids) is everything:
        raise click.UsageError("name IDs, or give --all.")
    with open_to_write(project) as opened:
        trash, by = opened.trash, _id(opened, annotator)
        removed = [each for each in trash.spans() if everything or each.event in ids]
        events = {each.event for each in removed}
        wanted = [each for each in ids if each not in events]
        if everything:
            wanted = [each.id for each in trash.documents()]
        if wanted:
            opened.apply(trash.restoring(wanted, by))
        act = trash.restoring_spans(removed)
        opened.apply(act)
    spans = sum(len(edit.spans) for edit in act.edits if isinstance(edit, AddSpans))
    click.echo(f"Restored: {len(wanted)} documents and {spans} spans.")


@trash_group.command("empty")
@click.argument("project", type=PATH)
@click.option("--yes", is_flag=True, help="Do not ask.")
@_BY
def empty_command(project: Path, yes: bool, annotator: str | None) -> None:
    """Take the texts of the removed documents out of the file. This cannot be undone."""
    with open_to_write(project) as opened:
        count = len(opened.trash.documents()), len(opened.trash.spans())
        words = f"{count[0]} documents and {count[1]} removals of spans"
        if not yes and any(count):
            click.confirm(f"Let {words} go for good? This cannot be undone.", abort=True, err=True)
        opened.trash.empty(_id(opened, annotator))
    click.echo(f"Emptied: {words}.")


def _id(project: Project, name: str | None) -> str | None:
    return None if name is None else project.annotator(name).id


def _row(project: Project, document_id: str) -> int:
    row = project.documents.row_of(document_id)
    if row is None:
        raise AnnotatorError(Reason.UNKNOWN_DOCUMENT, path=project.path, id=document_id)
    return row


def _document_content(document: RemovedDocument) -> dict[str, object]:
    return {
        "id": document.id,
        "title": document.title,
        "by": document.by,
        "when": document.when.isoformat(),
        "spans": document.spans,
    }


def _spans_content(removed: RemovedSpans) -> dict[str, object]:
    return {
        "id": removed.event,
        "document": removed.document_id,
        "by": removed.by,
        "when": removed.when.isoformat(),
        "spans": len(removed.spans),
    }
