"""Tests of annotator/core, one file for each module."""
