"""Windows that show figures: agreement and the dashboard."""
