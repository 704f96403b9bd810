"""The command that writes files out."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.arguments import PATH, document_ids, seen_by, split_shares
from annotator.cli.document_options import (
    DOCUMENT_OPTIONS,
    document_filter,
    with_document_options,
)
from annotator.cli.output import ProgressLine, print_json, visible
from annotator.core.document import Status
from annotator.core.document_filter import EVERY_DOCUMENT
from annotator.formats.consumers.loading import Silence
from annotator.formats.table import WRITTEN
from annotator.project import Choice, OffToken, Project, Split

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from annotator.project import ExportReport

_DATE = click.DateTime(["%Y-%m-%d"])
_NAMED = 3  # documents that a loss names; the manifest names all

_SILENCES = {
    Silence.SLOW: "took too long",
    Silence.MEMORY: "takes too much memory",
    Silence.ENDED: "crashed",
    Silence.NETWORK: "needs the network",
}


@click.command("export")
@click.argument("project", type=PATH)
@click.argument("out", type=PATH)
@click.option("--format", type=click.Choice(WRITTEN), default="jsonl", show_default=True)
@click.option(
    "--annotator", "annotators", multiple=True, metavar="NAME", help="Only this annotator's sets."
)
@click.option("--status", type=click.Choice([str(each) for each in Status]), help="Only these.")
@click.option("--gold", is_flag=True, help="What stands by verdicts, as a set of its own.")
@click.option("--unanimous", is_flag=True, help="In gold: also what all who are done agree on.")
@click.option("--label", "labels", multiple=True, metavar="KEY", help="Only spans of this label.")
@click.option("--since", type=_DATE, help="Only what was published on this day or later.")
@click.option("--until", type=_DATE, help="Only what was published on this day or before.")
@click.option("--search", default="", metavar="WORDS", help="Only where headline or text has them.")
@with_document_options
@click.option("--assigned-to", default="", metavar="NAME", help="Only what is theirs to label.")
@click.option(
    "--documents",
    metavar="FILE",
    type=PATH,
    callback=document_ids,
    help="Only the documents with these ids, one on each line.",
)
@seen_by
@click.option("--blind", is_flag=True, help="Numbers in the place of annotators' names.")
@click.option(
    "--split",
    "shares",
    metavar="TRAIN/DEV/TEST",
    callback=split_shares,
    help="Make a folder with these shares, as 80/10/10, each with like labels.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Of the split.")
@click.option(
    "--off-token",
    type=click.Choice([str(each) for each in OffToken]),
    default=str(OffToken.SPLIT),
    show_default=True,
    help="Cut the token in which a span begins or ends, or let the span grow to it.",
)
@click.option(
    "--safe-cells", "has_safe_cells", is_flag=True, help="Put ' before what Excel would run in CSV."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was written as JSON.")
def export_command(
    project: Path,
    out: Path,
    format: str,
    status: str | None,
    since: datetime | None,
    until: datetime | None,
    shares: tuple[float, float, float] | None,
    seed: int,
    off_token: str,
    has_safe_cells: bool,
    as_json: bool,
    **choice: Any,
) -> None:
    """Write sets of spans to the file or folder OUT, and OUT.manifest.json beside it."""
    if choice["gold"] and choice["annotators"]:
        raise click.UsageError("--gold is nobody's set: leave --annotator out.")
    if choice["unanimous"] and not choice["gold"]:
        raise click.UsageError("--unanimous belongs to --gold.")
    chosen = Choice(
        status=Status(status) if status else None,
        since=since.date().isoformat() if since else "",
        until=until.date().isoformat() if until else "",
        among=document_filter(
            **{name: choice.pop(name) for name in DOCUMENT_OPTIONS}, rest=EVERY_DOCUMENT
        ),
        **choice,
    )
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        report = opened.export(
            out,
            format=format,
            choice=chosen,
            split=Split(shares, seed) if shares else None,
            off_token=OffToken(off_token),
            has_safe_cells=has_safe_cells,
            report=progress.show,
        )
    if as_json:
        paths = {"path": str(report.path), "manifest": str(report.manifest)}
        print_json(asdict(report) | paths)
    else:
        _tell(report, format)


def _tell(report: ExportReport, format: str) -> None:
    click.echo(f"{report.records} records with {report.spans} spans written.")
    click.echo(f"{report.read_back} of them read back: equal.")
    if report.loaded_by:
        click.echo(f"Loaded by {report.loaded_by}.")
    if report.not_loaded:
        why = _SILENCES[report.not_loaded.silence]
        click.echo(f"Not loaded by {report.not_loaded.library}, which {why}.")
    for loss in report.losses:
        where = ", ".join(loss.documents[:_NAMED]) + (" …" if len(loss.documents) > _NAMED else "")
        click.echo(visible(f"Not held by {format}: {loss.kind} × {loss.count}, in {where}"))
