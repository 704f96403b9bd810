"""What annotators did over time, as figures for the dashboard."""
