"""Commands that compare and count what annotators and reviewers did."""
