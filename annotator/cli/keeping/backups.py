"""Commands that make, list and restore backups, and make a project again of its journal."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import INPUT_AT_FAULT, PATH
from annotator.cli.output import ProgressLine, print_json, visible
from annotator.project import Project
from annotator.project.keeping.backups import find_backup, list_backups, restore_backup
from annotator.project.keeping.recovery import Mending, rebuild

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project.keeping.backups import Backup


@click.group("backup")
def backup_group() -> None:
    """List, make or restore backups of a project."""


@backup_group.command("list")
@click.argument("project", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def list_command(project: Path, as_json: bool) -> None:
    """List the backups, the newest first."""
    backups = list_backups(project)
    if as_json:
        print_json({"backups": [_content(each) for each in backups]})
        return
    for each in backups:
        held = "cannot be read"
        if each.documents is not None:
            held = f"{each.documents} documents, {each.spans} spans"
        click.echo(f"{visible(each.path.name)}  {each.size} bytes, {held}")
    if not backups:
        click.echo("No backups.")


@backup_group.command("make")
@click.argument("project", type=PATH)
def make_command(project: Path) -> None:
    """Make a backup now; it stays until you remove it."""
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        backup = opened.keeping.back_up(report=progress.show)
    if backup is not None:
        click.echo(f"Made: {visible(str(backup.path))}")


@backup_group.command("restore")
@click.argument("project", type=PATH)
@click.argument("backup", required=False)
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore_command(project: Path, backup: str | None, yes: bool) -> None:
    """Put BACKUP, or the newest, in the project's place. The present file is moved aside."""
    found = find_backup(project, backup)
    if not yes:
        click.confirm(f"Restore {visible(found.path.name)}?", abort=True, err=True)
    with ProgressLine() as progress:
        aside = restore_backup(project, found, progress.show)
    click.echo(f"Restored: {visible(found.path.name)}")
    if aside is not None:
        click.echo(f"The file that was there is now {visible(str(aside))}")


def _content(backup: Backup) -> dict[str, object]:
    content = asdict(backup)
    content.update(path=str(backup.path), made=backup.made.isoformat(), why=str(backup.why))
    return content


@click.command("rebuild")
@click.argument("source", type=PATH, metavar="PROJECT_OR_JOURNAL")
@click.argument("out", type=PATH)
def rebuild_command(source: Path, out: Path) -> int:
    """Make the project OUT again from a journal, as when its file is gone."""
    with ProgressLine() as progress:
        mending = rebuild(source, out, progress.show)
    return tell(mending)


def tell(mending: Mending) -> int:
    """Say what was saved and what not; return the exit status."""
    sources = ", ".join(f"{count} from the {name}" for name, count in mending.sources.items())
    events = sum(mending.sources.values())
    click.echo(
        f"Saved: {mending.documents} documents and {mending.spans} spans, by {events} events"
        f" ({sources})."
    )
    if mending.is_whole:
        click.echo("Nothing is known to be lost.")
        return 0
    for document in mending.lost_texts:
        click.echo(f"Lost: the text of the document {visible(document)}, and its spans", err=True)
    if mending.lost_events:
        click.echo(f"Lost: {mending.lost_events} events", err=True)
    if not mending.end_known:
        click.echo(
            "Perhaps lost: the last work, in a part of the file that cannot be read; there is no"
            " journal to tell.",
            err=True,
        )
    return INPUT_AT_FAULT
