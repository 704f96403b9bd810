"""Labelling in the window: from article to article, edges of words, doubts, what is not saved."""
