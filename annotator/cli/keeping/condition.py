"""Commands that say how a project is."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.arguments import INPUT_AT_FAULT, PATH
from annotator.cli.document_options import document_filter, with_document_options
from annotator.cli.keeping.backups import tell
from annotator.cli.output import ProgressLine, print_json, shortened, visible
from annotator.core.document import Status
from annotator.core.document_filter import EVERY_DOCUMENT, DocumentFilter, is_period
from annotator.project import Project
from annotator.project.keeping.recovery import repair as repair_project
from annotator.wording import FAULT_SENTENCES

if TYPE_CHECKING:
    from pathlib import Path


@click.command("info")
@click.argument("project", type=PATH)
@with_document_options
@click.option("--status", type=click.Choice([str(each) for each in Status]), help="Only these.")
@click.option("--since", default="", metavar="DATE", help="Only what was published then or later.")
@click.option("--until", default="", metavar="DATE", help="Only what was published then or before.")
@click.option("--search", default="", metavar="WORDS", help="Only where headline or text has them.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def info_command(project: Path, as_json: bool, **options: Any) -> None:
    """Count what is in the project, and with options the documents for which all of them hold.

    DATE is a year, a month or a day: 2026, 2026-01 or 2026-01-31.
    """
    wanted = _wanted(**options)
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        info = opened.info()
        matching = None
        if wanted != EVERY_DOCUMENT:
            matching = len(opened.documents.matching(wanted, progress.show))
    if as_json:
        print_json(asdict(info) | ({} if matching is None else {"matching": matching}))
        return
    click.echo(f"Project: {visible(info.path)}")
    click.echo(f"Created: {info.created}")
    click.echo(f"Schema version: {info.schema_version}")
    click.echo(f"Documents: {info.documents}")
    if matching is not None:
        click.echo(f"Matching: {matching}")
    click.echo(f"Spans: {info.spans}")
    click.echo(f"Events: {info.events}")
    click.echo(f"Labels: {visible(', '.join(info.labels))}")
    for each in info.annotators:
        click.echo(
            f"Annotator: {visible(each.name)} ({each.kind}), {each.sets} documents begun,"
            f" {each.done} done, {each.spans} spans"
        )


def _wanted(
    status: str | None, search: str, since: str, until: str, **options: Any
) -> DocumentFilter:
    for name, date in (("--since", since), ("--until", until)):
        if date and not is_period(date):
            raise click.BadParameter("2026, 2026-01 or 2026-01-31 is expected.", param_hint=name)
    statuses = (Status(status),) if status else ()
    rest = DocumentFilter(statuses=statuses, since=since, until=until, text=search)
    return document_filter(**options, rest=rest)


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
