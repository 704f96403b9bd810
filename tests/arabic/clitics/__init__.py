"""Tests of annotator/arabic/clitics, one file for each module."""
