"""The list of documents at the start side: what is searched, filtered, sorted and shown."""
