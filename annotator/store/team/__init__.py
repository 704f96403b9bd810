"""What joins the work of several people and computers in one project."""
