"""Labels as values: the set of them, its changes, their edges, and how they are kept."""
