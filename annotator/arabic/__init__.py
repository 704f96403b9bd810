"""What Hashiya knows of Arabic, with CAMeL Tools behind our own names."""
