"""Runs first in the bundle on Linux: what the program starts gets the environment that the program was given.

The bundle's loader points `LD_LIBRARY_PATH` to the bundle's own libraries and has been read by the time this runs;
the system's player or file manager, started with it, would take them for its own.
"""

import os

given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if given is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = given
