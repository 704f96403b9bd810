"""Where a word may be cut behind its clitics, and what tells that."""
