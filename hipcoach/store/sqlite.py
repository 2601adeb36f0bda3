"""sqlite-utils, without numpy.

sqlite-utils imports numpy where it finds it, only to know numpy's number types, which never come here. That
would cost every start half of the time and a fifth of the memory of the whole record, so numpy is out of
sight while it is imported. Nothing else runs at that moment: the sound, which does use numpy, is opened on
first use, when the record has long been open.
"""

import sys

_hides_numpy = "numpy" not in sys.modules
if _hides_numpy:
    sys.modules["numpy"] = None  # type: ignore[assignment]
try:
    from sqlite_utils import Database, Migrations
finally:
    if _hides_numpy:
        del sys.modules["numpy"]

__all__ = ["Database", "Migrations"]
