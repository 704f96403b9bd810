"""Tests of annotator/store, one file for each module."""
