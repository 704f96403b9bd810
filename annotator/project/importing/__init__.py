"""Takes files in: what was found in them, what is to become of it, and all of it or none."""
