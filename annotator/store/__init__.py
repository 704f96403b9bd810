"""The project file: one SQLite database, the only place that speaks SQL."""
