"""The label set editor and its parts."""
