"""Longer proofs, which the tests run short; each module says how to run it in full."""
