"""Whole pages: composition only."""
