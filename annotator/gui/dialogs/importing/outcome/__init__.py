"""What will come in, what came in, or what is wrong."""
