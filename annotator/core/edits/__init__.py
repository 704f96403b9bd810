"""What may be done to a project, as values with inverses, and undo over them."""
