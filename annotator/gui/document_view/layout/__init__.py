"""Where everything in an article stands: characters, lines, paragraphs, lanes of spans."""
