"""Qt models of the lists in the window."""
