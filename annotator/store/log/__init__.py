"""The log of events: acts written to it, and folded from it into the tables that are read."""
