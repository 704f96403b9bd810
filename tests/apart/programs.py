"""Programs that do a job of a test for whoever asks."""

from __future__ import annotations

import sys

from annotator.apart.worker import Worker

_PROGRAM = """
import os, re, socket, subprocess, time
from annotator.apart.serving import serve
from annotator.core.errors import ImportFailed, Reason

{job}

serve(job, {longest})
"""


def program(job, longest=60):
    """Return the words that start a program which does ``job``, the text of a function."""
    return [sys.executable, "-c", _PROGRAM.format(job=job, longest=longest)]


def worker(job, longest=60):
    return Worker(program(job), longest)


ECHO = "def job(content): return [os.getpid(), content.decode()]"
SLEEP = """
def job(content):
    if content == b'sleep':
        time.sleep(600)
    return os.getpid()
"""
# Looks for what is not there, without an end, and lets no other thread of Python run.
SPIN = "def job(content): return bool(re.match('(a*)*b', 'a' * 60))"
