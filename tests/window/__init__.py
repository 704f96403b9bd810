"""The real window: on a screen with mouse and keyboard, and killed at work."""
