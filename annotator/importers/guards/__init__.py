"""Caps for packed and nested formats from outside, before a library has them."""
