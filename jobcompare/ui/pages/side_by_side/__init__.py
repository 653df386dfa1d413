"""Side by side: columns are classes, rows facts and aligned statements."""
