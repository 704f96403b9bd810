"""Commands by which several people work on one project: assign, package, merge."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import PATH, annotator_name
from annotator.cli.opening import open_to_write
from annotator.cli.output import ProgressLine, print_json, visible
from annotator.project import Project, receive

if TYPE_CHECKING:
    from pathlib import Path


@click.command("package")
@click.argument("project", type=PATH)
@click.argument("out", type=PATH)
@click.option("--for", "recipient", metavar="NAME", help="Only what this annotator needs.")
@click.option("--annotator", metavar="NAME", callback=annotator_name, help="Who hands over.")
def package_command(project: Path, out: Path, recipient: str | None, annotator: str | None) -> None:
    """Write the work into the package OUT, for another computer."""
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        written = opened.handover.write(
            out, recipient=recipient, by=annotator, report=progress.show
        )
    click.echo(f"{written.documents} documents with {written.events} events written.")


@click.command("merge")
@click.argument("project", type=PATH)
@click.argument("packages", type=PATH, nargs=-1, required=True, metavar="PACKAGE...")
@click.option("--json", "as_json", is_flag=True, help="Print what came in as JSON.")
def merge_command(project: Path, packages: tuple[Path, ...], as_json: bool) -> None:
    """Take packages or other projects in: all, or none. The project is made if absent."""
    with ProgressLine() as progress:
        if project.exists():
            with open_to_write(project) as opened:
                report = opened.handover.merge(packages, progress.show)
        else:
            report = receive(project, packages, progress.show)
    if as_json:
        print_json(asdict(report))
        return
    click.echo(
        f"{report.documents} documents and {report.events} events added,"
        f" {report.known} events were there."
    )
    for name in report.annotators:
        click.echo(f"New annotator: {visible(name)}")


def _annotator_names(
    context: click.Context, parameter: click.Parameter, names: tuple[str, ...]
) -> tuple[str, ...]:
    """Return names that can be annotators', else refuse the line."""
    return tuple(annotator_name(context, parameter, name) or name for name in names)


@click.command("assign")
@click.argument("project", type=PATH)
@click.option(
    "--annotators", "first", metavar="NAME...", required=True, callback=annotator_name,
    help="Who labels; further names follow.",
)  # fmt: skip
@click.argument("others", nargs=-1, metavar="", callback=_annotator_names)
@click.option("--overlap", type=click.FloatRange(0, 100), default=0, help="Percent done twice.")
@click.option("--seed", type=int, default=0, show_default=True, help="The same gives the same.")
@click.option("--anew", is_flag=True, help="All documents, not only those that nobody has.")
@click.option("--json", "as_json", is_flag=True, help="Print each annotator's share as JSON.")
def assign_command(
    project: Path,
    first: str,
    others: tuple[str, ...],
    overlap: float,
    seed: int,
    anew: bool,
    as_json: bool,
) -> None:
    """Distribute documents over annotators, some of them to two."""
    with open_to_write(project) as opened:
        ids = [opened.annotator(name).id for name in (first, *others)]
        edit = opened.team.proposal(ids, overlap=overlap, seed=seed, anew=anew)
        opened.apply(edit)
        shares = opened.team.shares()
    if as_json:
        print_json({"documents": len(edit.after), "shares": [asdict(each) for each in shares]})
        return
    click.echo(f"{len(edit.after)} documents assigned.")
    for each in shares:
        click.echo(f"{visible(each.name)}: {each.assigned} documents, {each.done} of them done")
