"""Who labels what in a project, and how its work goes to other computers and comes back."""
