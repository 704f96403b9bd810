"""Work on what strangers made, in processes of its own, which have nothing to lose."""
