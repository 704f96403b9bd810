"""The dialogs: each is imported by what opens it, so that the start of the window is short."""
