"""Tests of what readers and writers agree on."""
