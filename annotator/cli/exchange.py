"""Commands that take files in and write files out."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import PATH, annotator_name
from annotator.cli.output import ProgressLine, print_json, visible
from annotator.core.document import Status
from annotator.exporters.base import FORMATS as WRITTEN
from annotator.importers.base import FORMATS as READ
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path


@click.command("import")
@click.argument("project", type=PATH)
@click.argument("files", type=PATH, nargs=-1, required=True, metavar="FILE...")
@click.option("--format", type=click.Choice(list(READ)), help="Else by suffix or content.")
@click.option(
    "--annotator",
    metavar="NAME",
    callback=annotator_name,
    help="Whose the spans are where a file names nobody.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what came in as JSON.")
def import_command(
    project: Path,
    files: tuple[Path, ...],
    format: str | None,
    annotator: str | None,
    as_json: bool,
) -> None:
    """Take files in: all of them, or none. The project is made if absent."""
    is_new = not os.path.exists(project)
    opened = Project.create(project) if is_new else Project.open(project)
    try:
        with opened, ProgressLine() as progress:
            report = opened.import_files(
                files, format=format, annotator=annotator, report=progress.show
            )
    except BaseException:
        if is_new:
            _remove(project)
        raise
    if as_json:
        print_json(asdict(report))
        return
    click.echo(
        f"{report.documents} documents and {report.spans} spans added,"
        f" {report.known} records of documents that were there."
    )
    for name in report.annotators:
        click.echo(f"New annotator: {visible(name)}")


@click.command("export")
@click.argument("project", type=PATH)
@click.argument("out", type=PATH)
@click.option("--format", type=click.Choice(list(WRITTEN)), default="jsonl", show_default=True)
@click.option("--annotator", metavar="NAME", help="Only this annotator's sets.")
@click.option("--status", type=click.Choice([str(each) for each in Status]), help="Only these.")
@click.option("--gold", is_flag=True, help="What stands by verdicts, as a set of its own.")
@click.option("--unanimous", is_flag=True, help="In gold: also what all who are done agree on.")
def export_command(
    project: Path,
    out: Path,
    format: str,
    annotator: str | None,
    status: str | None,
    gold: bool,
    unanimous: bool,
) -> None:
    """Write sets of spans to the file OUT."""
    if gold and annotator is not None:
        raise click.UsageError("--gold is nobody's set: leave --annotator out.")
    if unanimous and not gold:
        raise click.UsageError("--unanimous belongs to --gold.")
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        report = opened.export(
            out,
            format=format,
            annotator=annotator,
            status=Status(status) if status else None,
            gold=gold,
            unanimous=unanimous,
            report=progress.show,
        )
    click.echo(f"{report.records} records with {report.spans} spans written.")


def _remove(project: Path) -> None:
    """Remove a project just made, with the log that SQLite leaves beside it on a full disk.

    A log left there would be taken for that of the next project of this name.
    """
    for suffix in ("", "-wal", "-shm", "-journal"):
        project.with_name(project.name + suffix).unlink(missing_ok=True)
