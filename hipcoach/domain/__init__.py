"""The lift and the session as plain values: no Qt, no SQL, no files, no clock, no numpy.

Rule 1: whoever needs to know what time it is gets `now` as an argument, in seconds.
Rule 2: values are frozen; a change is a new value.
"""
