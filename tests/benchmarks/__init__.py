"""Measurements of what DESIGN promises; run by hand, recorded in RESULTS.md."""
