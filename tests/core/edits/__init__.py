"""Tests of edits as values."""
