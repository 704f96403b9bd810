"""Joins the rooms below: one open project and what may be asked of it, without Qt."""

from annotator.arabic.edge_check import EdgeFinding
from annotator.exporters.terms import OffToken
from annotator.project.choice import Choice
from annotator.project.exchange import ExportReport, ImportReport
from annotator.project.project import Project
from annotator.project.split import Split
from annotator.search import Found
from annotator.store.checking import Finding
from annotator.store.documents import Wanted
from annotator.store.history import Happening
from annotator.store.project_record import ProjectInfo

__all__ = [
    "Choice",
    "EdgeFinding",
    "ExportReport",
    "Finding",
    "Found",
    "Happening",
    "ImportReport",
    "OffToken",
    "Project",
    "ProjectInfo",
    "Split",
    "Wanted",
]
