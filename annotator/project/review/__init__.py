"""What may be asked of a project about review, agreement and what was done."""
