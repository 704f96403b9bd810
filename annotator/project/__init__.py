"""Joins the rooms below: one open project and what may be asked of it, without Qt."""

from annotator.arabic.edges.edge_check import EdgeFinding
from annotator.exporters.terms import OffToken
from annotator.project.exporting.choice import Choice
from annotator.project.exporting.command import command_line, command_of
from annotator.project.exporting.split import Split
from annotator.project.exporting.survey import Extent
from annotator.project.exporting.writing import ExportReport, Wish
from annotator.project.importing.intent import Intent
from annotator.project.project import Project
from annotator.project.team.handover import look_at, receive
from annotator.project.team.team import Share
from annotator.search import Found
from annotator.store.checking import Finding
from annotator.store.documents import Wanted
from annotator.store.history import Happening
from annotator.store.project_record import ProjectInfo
from annotator.store.team.arrivals import MergeReport
from annotator.team.package import Manifest

__all__ = [
    "Choice",
    "EdgeFinding",
    "ExportReport",
    "Extent",
    "Finding",
    "Found",
    "Happening",
    "Intent",
    "Manifest",
    "MergeReport",
    "OffToken",
    "Project",
    "ProjectInfo",
    "Share",
    "Split",
    "Wanted",
    "Wish",
    "command_line",
    "command_of",
    "look_at",
    "receive",
]
