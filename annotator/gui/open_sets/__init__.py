"""What the open document is shown with, and what each gesture on it changes."""
