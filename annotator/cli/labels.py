"""The command that lists a project's labels, and exchanges them with label set files."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from annotator.cli.arguments import PATH, annotator_name
from annotator.cli.opening import open_to_write
from annotator.cli.output import print_json, visible
from annotator.core.edits.edits import ChangeLabels
from annotator.core.labels.label_changes import difference, joined, shown_counts
from annotator.core.labels.label_codec import label_content
from annotator.exporters.label_file import write_label_file
from annotator.importers.label_file import read_label_file
from annotator.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.labels.label_set import Label


@click.command("labels")
@click.argument("project", type=PATH)
@click.option("--export", "out", type=PATH, metavar="FILE", help="Write the label set to a file.")
@click.option("--import", "file", type=PATH, metavar="FILE", help="Take a file's labels in.")
@click.option("--keep", is_flag=True, help="With --import: keep own labels of the same keys.")
@click.option(
    "--annotator",
    metavar="NAME",
    callback=annotator_name,
    help="With --import: who changes the labels, where the project has several annotators.",
)
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def labels_command(
    project: Path,
    out: Path | None,
    file: Path | None,
    keep: bool,
    annotator: str | None,
    as_json: bool,
) -> None:
    """List the labels with their spans; export or import them."""
    if out is not None and file is not None:
        raise click.UsageError("--export and --import do not go together.")
    if file is not None:
        _import(project, file, keep, annotator)
    with Project.open(project, read_only=True) as opened:
        labels, counts = opened.label_set(), opened.spans.label_counts()
    if out is not None:
        write_label_file(labels, out)
        click.echo(f"{len(labels)} labels written.")
        return
    shown = shown_counts(labels, counts)
    if as_json:
        listed = [label_content(each) | {"spans": shown[each.key]} for each in labels]
        print_json({"labels": listed})
        return
    for label in labels:
        click.echo(visible(_line(label, shown[label.key])))


def _import(project: Path, file: Path, keep: bool, annotator: str | None) -> None:
    others = read_label_file(file)
    with open_to_write(project) as opened:
        before = opened.label_set()
        after = joined(before, others, keep=keep)
        if after != before:
            opened.apply(ChangeLabels(_who(opened, annotator), before, after))
    changed = Counter(each.what for each in difference(before, after))
    words = ", ".join(f"{count} {what}" for what, count in changed.items())
    click.echo(f"Labels changed: {words or 'none'}.", err=True)


def _who(project: Project, name: str | None) -> str:
    if name is not None:
        return project.annotator(name).id
    known = project.annotators()
    if len(known) != 1:
        raise click.UsageError("say with --annotator who changes the labels.")
    return known[0].id


def _line(label: Label, spans: int) -> str:
    fate = f", merged into {label.merged_into}" if label.merged_into else ""
    fate = fate or (", retired" if label.retired else "")
    key = f", key {label.shortcut}" if label.shortcut and label.is_offered else ""
    return f"{label.key}: {label.title_en} / {label.title_ar}{key}{fate}, {spans} spans"
