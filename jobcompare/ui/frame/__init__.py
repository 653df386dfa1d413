"""Parts of the window's frame: rail, menus, page stack, place of Source, status line."""
