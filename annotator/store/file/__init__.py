"""The project file itself: opening, transactions, the schema and how it grew."""
