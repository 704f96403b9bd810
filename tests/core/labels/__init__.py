"""Tests of labels as values."""
