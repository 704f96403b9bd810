"""The words of the house as pure values: no input or output, no Qt."""
