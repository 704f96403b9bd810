"""The frame of the window: what its actions do and when, and its dialogs."""
