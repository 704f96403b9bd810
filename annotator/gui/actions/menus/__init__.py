"""The rows of the table of actions, a module for each menu."""
