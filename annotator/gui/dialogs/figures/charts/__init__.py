"""Charts of the dashboard, and the cards they stand on."""
