"""Comparing the sets that several annotators made over the same documents."""
