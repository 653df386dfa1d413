"""Pay schedules and class lists: tables of our own with the layouts of real ones, and the real ones where they are present."""
