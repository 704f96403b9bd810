"""What the reader and the writer of a format agree on."""
