"""Writes format1.hashiya: a project of file format 1 in which each kind of event has happened.

Run once, with the Hashiya that wrote format 1; newer ones must go on opening that file.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.core.document import Document, Record, Status
from annotator.core.edits.edits import AddSpan, ChangeSpan, RemoveSpan, SetStatus
from annotator.core.span import Span
from annotator.project import Project
from tests.store.projects import take

PORT = Document(
    "port",
    "رصيف جديد",
    "وقّعت شركة المرفأ عقدا بقيمة ١٢٫٥ مليون درهم.\r\nويبدأ العمل في «رصيف اللؤلؤ» 🚢 هذا العام.",
    "نشرة الميناء",
    "2024-05-01",
    {"قسم": "نقل", "صفحة": 3},
)
FARM = Document("farm", "قرض للمزارع", "أقرض بنك السنابل مزارعي الوادي 3 ملايين دينار.")


def span(document: Document, span_id: str, quote: str, label: str) -> Span:
    """Return the span of a quote."""
    start = document.text.index(quote)
    return Span(span_id, start, start + len(quote), label, quote)


COMPANY = span(PORT, "company", "شركة المرفأ", "investor")
SUM = replace(
    span(PORT, "sum", "١٢٫٥ مليون درهم", "amount"),
    attributes={"value": 12_500_000, "currency": "AED"},
    note="قيمة العقد",
)
PIER = span(PORT, "pier", "رصيف اللؤلؤ", "project")
BANK = span(FARM, "bank", "بنك السنابل", "investor")


def make(path: Path) -> None:
    """Write the project."""
    with Project.create(path) as project:
        take(project, Record(PORT), Record(FARM, "نورة", Status.DONE, (BANK,)))
        huda = project.annotator("هدى")
        wide = replace(PIER, start=PIER.start - 1, end=PIER.end + 1, text=f"«{PIER.text}»")
        wrong = span(PORT, "wrong", "العام", "amount")
        for edit in (
            AddSpan(PORT.id, huda.id, COMPANY),
            AddSpan(PORT.id, huda.id, SUM),
            AddSpan(PORT.id, huda.id, wide),
            AddSpan(PORT.id, huda.id, wrong),
            RemoveSpan(PORT.id, huda.id, wrong),
            ChangeSpan(PORT.id, huda.id, wide, PIER),
            SetStatus(PORT.id, huda.id, Status.IN_PROGRESS, Status.DONE),
        ):
            project.apply(edit)


if __name__ == "__main__":
    make(Path(__file__).with_name("format1.hashiya"))
