"""Packages: the work of one computer as a file, for another."""
