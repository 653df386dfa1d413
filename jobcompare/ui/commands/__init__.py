"""What the frame's actions do, by group of the action table. Each slot of the table is a method here."""
