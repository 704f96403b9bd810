"""The panels of a review: its bar above the article, and the card of the span that is judged."""
