"""The command that counts what was done in a project, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from annotator.cli.arguments import PATH, seen_by, viewer_id
from annotator.cli.output import ProgressLine, print_json, visible
from annotator.project import Project
from annotator.review.activity.work import IDLE_AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.activity import Noted
    from annotator.project.review.statistics import Statistics
    from annotator.review.activity.trend import WeekOfAgreement
    from annotator.review.activity.work import AnnotatorWork, DayOfWork

_SHOWN = 10  # words and notes in the tables; JSON has more


@click.command("stats")
@click.argument("project", type=PATH)
@seen_by
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def stats_command(project: Path, seen_by: str, as_json: bool) -> None:
    """Count work, time, labels, frequent words, agreement and open notes."""
    with Project.open(project, read_only=True) as opened, ProgressLine() as progress:
        found = opened.review.figures.statistics(progress.show, viewer_id(opened, seen_by))
    if as_json:
        print_json(_value(found))
        return
    for line in _lines(found):
        click.echo(visible(line))


def _value(found: Statistics) -> dict[str, Any]:
    return {
        "documents": found.documents,
        "idle_after_seconds": IDLE_AFTER,
        "annotators": [_annotator(each) for each in found.annotators],
        "days": [_day(each) for each in found.days],
        "labels": [
            {"label": label, "annotator": name, "spans": count}
            for (label, name), count in found.labels.items()
        ],
        "frequent": [
            {"words": each.words, "label": each.label, "places": each.count}
            for each in found.frequent
        ],
        "agreement": [_week(each) for each in found.agreement],
        "notes": {"count": found.note_count, "first": [_note(each) for each in found.notes]},
    }


def _annotator(work: AnnotatorWork) -> dict[str, Any]:
    return {
        "annotator": work.annotator,
        "done": work.done,
        "spans": work.spans,
        "seconds": round(work.seconds, 3),
        "seconds_per_document": work.seconds_per_document,
        "seconds_per_span": work.seconds_per_span,
    }


def _day(work: DayOfWork) -> dict[str, Any]:
    return {
        "day": work.day.isoformat(),
        "annotator": work.annotator,
        "done": work.documents,
        "spans": work.spans,
        "seconds": round(work.seconds, 3),
    }


def _week(agreed: WeekOfAgreement) -> dict[str, Any]:
    return {
        "week": agreed.week.isoformat(),
        "annotators": [agreed.first, agreed.second],
        "documents": agreed.documents,
        "strict_f1": agreed.f1,
    }


def _note(found: Noted) -> dict[str, Any]:
    return {
        "kind": str(found.kind),
        "row": found.row,
        "title": found.title,
        "annotator": found.annotator,
        "note": found.note,
        "words": found.quote,
        "start": found.start,
        "end": found.end,
    }


def _lines(found: Statistics) -> Iterator[str]:
    yield f"Documents: {found.documents}"
    for each in found.annotators:
        yield (
            f"{each.annotator}: {each.done} done, {each.spans} spans,"
            f" {each.seconds / 3600:.1f} hours{_each_took(each.seconds_per_document, 'document')}"
            f"{_each_took(each.seconds_per_span, 'span')}"
        )
    if found.annotators:
        yield f"Pauses of more than {IDLE_AFTER // 60} minutes do not count."
    for day in found.days:
        yield f"{day.day} {day.annotator}: {day.documents} done, {day.spans} spans"
    for (label, name), count in found.labels.items():
        yield f"Label {label}, {name}: {count}"
    for frequent in found.frequent[:_SHOWN]:
        yield f"“{frequent.words}” {frequent.label}: {frequent.count}"
    for week in found.agreement:
        f1 = "—" if week.f1 is None else f"{week.f1:.3f}"
        yield f"Week of {week.week}, {week.first} and {week.second}: strict F1 {f1}"
    yield f"Open notes: {found.note_count}"
    for note in found.notes[:_SHOWN]:
        yield f"{note.title or note.row}, {note.annotator}: {note.note} “{note.quote}”"


def _each_took(seconds: float | None, what: str) -> str:
    return "" if seconds is None else f", {seconds:.0f} s a {what}"
