"""The command that lists near copies."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import PATH
from annotator.cli.opening import open_to_write
from annotator.cli.output import ProgressLine, print_json, visible
from annotator.core.errors import Locked
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.project.documents.copies import CopiedDocument


@click.command("copies")
@click.argument("project", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print the groups as JSON.")
def copies_command(project: Path, as_json: bool) -> None:
    """List near copies: news that several papers took over, with few changes."""
    with ProgressLine() as progress:
        try:
            with open_to_write(project) as opened:
                if not opened.read_only:
                    opened.copies.find(progress.show)
        except Locked:
            pass  # a window is at work in it, and finds them itself
        reader = Project.open(project, read_only=True)
        with reader, reader.copies.complete(progress.show):
            groups = list(reader.copies.groups())
    if as_json:
        print_json({"groups": [_content(group) for group in groups]})
        return
    for group in groups:
        click.echo(f"{len(group)} copies:")
        for each in group:
            facts = (each.id, each.title, each.source, each.published)
            click.echo(visible("  " + "  ".join(fact for fact in facts if fact)))
    if not groups:
        click.echo("No document is nearly the same as another.")


def _content(group: tuple[CopiedDocument, ...]) -> dict[str, object]:
    documents = [asdict(each) for each in group]
    for each in documents:
        del each["row"]  # is another on every computer
    return {"documents": documents}
