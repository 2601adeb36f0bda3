"""The commands that need no window.

Rule: start-up is a feature; a module here imports what is heavy only in the function that needs it.
"""
