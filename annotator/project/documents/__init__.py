"""What may be asked of a project about its documents, and those that left the list."""
