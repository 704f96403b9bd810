"""Reviewing in the window: whose sets, from span to span, with which reasons."""
