"""Tests of annotator/arabic/edges, one file for each module."""
