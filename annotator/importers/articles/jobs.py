"""The jobs that a process of its own does for readers of articles."""

from __future__ import annotations

from annotator.apart.serving import serve
from annotator.importers.articles.docx import article_of_word, prepare_word
from annotator.importers.articles.html import article_of_page, prepare_page

# What has to be loaded first is no part of what an input takes.
_JOBS = {"html": (prepare_page, article_of_page), "docx": (prepare_word, article_of_word)}


def do(name: str) -> int:
    """Do a job until nobody asks any more; return the exit status."""
    prepare, job = _JOBS[name]
    prepare()
    return serve(job)
