"""What is done to the open project: acts with their undo, and the facts that follow from them."""
