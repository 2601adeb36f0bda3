"""The record on disk: the only room that speaks SQL.

Nothing is exposed here: importing `hipcoach.store.errors` must not load SQLite.
"""
