"""Commands about documents: in, out, their copies, and those that were removed."""
