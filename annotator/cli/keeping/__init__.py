"""Commands that say how a project is, and keep it whole."""
