"""Files in: from paths to records of documents and spans."""
