"""Longer proofs, which the tests run short: ``python -m tests.harness.merge --orders 1000``."""
