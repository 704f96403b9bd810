"""What the window can do: one table of actions, their keys and menus."""
