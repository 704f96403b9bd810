"""The field in which a foreign JSON format carries what it has no fields for.

``{"hashiya": {"id", "title", "source", "published", "meta", "sources", "annotator", "status",
"spans": [{"start", "end", "label", "id", "attributes", "note"}]}}``: what has its default is left
out. Offsets are code points, whatever the format around counts. A span is found again by its place
and label, so that what another tool has moved loses its extras and not its neighbour's.
"""

from __future__ import annotations

FIELD = "hashiya"
DETAILS = ("title", "source", "published")
SETS = "sets"  # the same of each set, where a format has room for it at the document alone
SIDECAR = "hashiya.jsonl"  # a file of such fields, one a line, where a format has many files
