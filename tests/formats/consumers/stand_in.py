"""A library named spacy that does what a test wants, in the place of one that crashes or hangs."""

from __future__ import annotations

import os

_DOC_BIN = """
import os, socket, sys, time

class DocBin:
    def from_disk(self, path):
        return self

    def get_docs(self, vocab):
        return [Doc() for _ in self.load()]

    def load(self):
        {load}

class Doc:
    ents, spans = (), {{}}
"""


def install(folder, monkeypatch, *, load="return []", start="pass"):
    """Install it for this process and those it begins, with what it does at import and at load."""
    package, known = folder / "spacy", folder / "spacy-9.0.dist-info"
    package.mkdir()
    known.mkdir()
    (known / "METADATA").write_text("Metadata-Version: 2.1\nName: spacy\nVersion: 9.0\n")
    (package / "__init__.py").write_text(
        f"import os, sys\n{start}\nclass blank:\n  def __init__(self, lang): self.vocab = lang\n"
    )
    (package / "tokens.py").write_text(_DOC_BIN.format(load=load))
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setenv("PYTHONPATH", os.fspath(folder))
