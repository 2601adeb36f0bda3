"""Runs a session: reads the clock, keeps what happened, gives it sound. Knows nothing of Qt."""
