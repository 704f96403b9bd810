"""Commands about what reviewers said of sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from annotator.cli.arguments import PATH
from annotator.cli.output import print_json, visible
from annotator.project import Project
from annotator.review.adjudication.corrections import count_reasons
from annotator.wording import ADVICE_SENTENCES

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.span import Span
    from annotator.review.adjudication.corrections import Correction
    from annotator.review.adjudication.guideline_lines import GuidelineSuggestion


@click.command("corrections")
@click.argument("project", type=PATH)
@click.option("--annotator", metavar="NAME", required=True, help="Whose sets were reviewed.")
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON.")
def corrections_command(project: Path, annotator: str, as_json: bool) -> None:
    """List what reviewers corrected, rejected or added, and why."""
    with Project.open(project, read_only=True) as opened:
        author_id = opened.find_annotator(annotator).id
        corrections = opened.review.corrections.of(author_id)
        suggestions = opened.review.suggestions(author_id)
    reasons = {str(reason or "none"): n for reason, n in count_reasons(corrections).most_common()}
    if as_json:
        print_json(
            {
                "annotator": annotator,
                "corrections": [_correction(each) for each in corrections],
                "reasons": reasons,
                "suggestions": [_suggestion(each) for each in suggestions],
            }
        )
        return
    for each in corrections:
        click.echo(visible(_line(each)))
    click.echo(f"{len(corrections)} corrections.")
    for reason, count in reasons.items():
        click.echo(f"Reason {reason}: {count}")
    for suggestion in suggestions:
        sentence = ADVICE_SENTENCES[suggestion.advice].format(**_suggestion(suggestion))
        click.echo(visible(f"{suggestion.label}: {sentence}"))


def _line(correction: Correction) -> str:
    verdict = correction.verdict
    parts = [f"{verdict.document_id}: {verdict.decision}", _words(correction.before)]
    if correction.after is not None:
        parts += ["->", _words(correction.after)]
    parts.append(f"({correction.reviewer}{f', {verdict.reason}' if verdict.reason else ''})")
    parts.append(verdict.note)
    if correction.given.answer is not None:
        parts.append(f"[{correction.given.answer.kind}]")
    return " ".join(part for part in parts if part)


def _words(span: Span | None) -> str:
    return f"“{span.text}” {span.label} {span.start}–{span.end}" if span else ""


def _correction(correction: Correction) -> dict[str, Any]:
    verdict, answer = correction.verdict, correction.given.answer
    return {
        "document": verdict.document_id,
        "title": correction.title,
        "reviewer": correction.reviewer,
        "when": correction.given.when.isoformat(timespec="seconds"),
        "decision": str(verdict.decision),
        "before": _span(correction.before),
        "after": _span(correction.after),
        "reason": str(verdict.reason) if verdict.reason else None,
        "note": verdict.note,
        "guideline_should_say": verdict.guideline_should_say,
        "answer": {"kind": str(answer.kind), "words": answer.words} if answer else None,
        "followed": correction.given.is_followed,
        "stale": correction.given.is_stale,
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "label": span.label, "text": span.text}


def _suggestion(suggestion: GuidelineSuggestion) -> dict[str, Any]:
    return {
        "label": suggestion.label,
        "advice": str(suggestion.advice),
        "words": suggestion.words,
        "other_label": suggestion.other_label,
        "count": suggestion.count,
    }
