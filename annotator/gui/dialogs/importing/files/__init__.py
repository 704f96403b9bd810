"""How each file is read: its format, its encoding, the columns of a table; and what that gives."""
