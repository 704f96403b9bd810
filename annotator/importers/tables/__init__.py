"""Tables of documents and their spans."""
