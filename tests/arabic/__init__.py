"""Tests of annotator/arabic, one file for each module."""
