"""Commands that say how a project is."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import INPUT_AT_FAULT, PATH
from annotator.cli.backups import tell
from annotator.cli.output import ProgressLine, print_json, shortened, visible
from annotator.project import Project
from annotator.project.recovery import repair as repair_project
from annotator.wording import FAULT_SENTENCES

if TYPE_CHECKING:
    from pathlib import Path


@click.command("info")
@click.argument("project", type=PATH)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def info_command(project: Path, as_json: bool) -> None:
    """Count what is in the project."""
    with Project.open(project, read_only=True) as opened:
        info = opened.info()
    if as_json:
        print_json(asdict(info))
        return
    click.echo(f"Project: {visible(info.path)}")
    click.echo(f"Created: {info.created}")
    click.echo(f"Schema version: {info.schema_version}")
    click.echo(f"Documents: {info.documents}")
    click.echo(f"Spans: {info.spans}")
    click.echo(f"Events: {info.events}")
    click.echo(f"Labels: {visible(', '.join(info.labels))}")
    for each in info.annotators:
        click.echo(
            f"Annotator: {visible(each.name)} ({each.kind}), {each.sets} documents begun,"
            f" {each.done} done, {each.spans} spans"
        )


@click.command("check")
@click.argument("project", type=PATH)
@click.option(
    "--repair", is_flag=True, help="Put a sound file in its place; the damaged one is kept aside."
)
def check_command(project: Path, repair: bool) -> int:
    """Check file, hashes and offsets. Nothing is changed without --repair."""
    if repair:
        return _repair(project)
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        findings = opened.check(progress.show)
    for finding in findings:
        words = FAULT_SENTENCES[finding.fault].format(**shortened(finding.details))
        click.echo(visible(f"{project}: {words}"), err=finding.is_damage)
    if any(finding.is_damage for finding in findings):
        return INPUT_AT_FAULT
    click.echo("No faults found.")
    return 0


def _repair(project: Path) -> int:
    with ProgressLine() as progress:
        mending = repair_project(project, progress.show)
    if mending is None:
        click.echo("No faults found.")
        return 0
    if mending.aside is not None:
        click.echo(f"The damaged file is now {visible(str(mending.aside))}")
    return tell(mending)
