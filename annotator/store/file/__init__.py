"""The project file itself: opening, transactions, the schema and how it grew."""

import sys

# sqlite-utils imports numpy and pandas wherever they are installed, to know how to store their
# numbers. We store none, and a window need not wait a quarter of a second for it.
_ABSENT = [name for name in ("numpy", "pandas") if name not in sys.modules]
# An import of what is None here fails as if it were not installed.
sys.modules.update(dict.fromkeys(_ABSENT))  # type: ignore[arg-type]
try:
    import sqlite_utils  # noqa: F401
finally:
    for _name in _ABSENT:
        del sys.modules[_name]
