"""The command that says how far annotators agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import PATH, seen_by, viewer_id
from annotator.cli.output import ProgressLine, print_json
from annotator.cli.review.agreement_report import as_json_value, as_lines, explained
from annotator.core.document import Status
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path


@click.command("agreement")
@click.argument("project", type=PATH)
@click.option(
    "--annotators",
    metavar="NAME...",
    multiple=True,
    help="Compare these, the first as reference; else all who have begun.",
)
@click.argument("more", nargs=-1, metavar="")
@click.option(
    "--status",
    type=click.Choice(["begun", "done"]),
    default="begun",
    show_default=True,
    help="Which documents count: in progress or done, or done only, by both.",
)
@seen_by
@click.option("--by-document", is_flag=True, help="Scores of each document too.")
@click.option("--explain", is_flag=True, help="Say what each measure means, and its limits.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def agreement_command(
    project: Path,
    annotators: tuple[str, ...],
    more: tuple[str, ...],
    status: str,
    seen_by: str,
    by_document: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Say how far annotators agree, by pair, label and document."""
    names = _names(annotators, more)
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        found = opened.agreement(
            names,
            status=Status.DONE if status == "done" else None,
            report=progress.show,
            viewer_id=viewer_id(opened, seen_by),
        )
    if as_json:
        print_json(as_json_value(found, by_document=by_document))
        return
    for line in as_lines(found, by_document=by_document):
        click.echo(line)
    if explain:
        for line in explained():
            click.echo(line)


def _names(annotators: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names after --annotators, of which click takes one and leaves the rest."""
    if more and not annotators:
        raise click.UsageError(f"Got unexpected extra arguments ({' '.join(more)})")
    names = (*annotators, *more)
    if len(set(names)) != len(names) or len(names) == 1:
        raise click.BadParameter(
            "name two annotators or more, each once.", param_hint="--annotators"
        )
    return names
