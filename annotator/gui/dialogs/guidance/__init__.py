"""What leads through the window: the guide, all keys, all commands."""
