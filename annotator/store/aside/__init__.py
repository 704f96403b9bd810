"""Documents that are in the file and not in the project: the trash."""
