"""Tests of text as values."""
