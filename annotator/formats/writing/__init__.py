"""An export, written whole or not at all, proved by its own reader, and described by a manifest."""
