"""The pages, one folder each, independent of each other. `registry` lists them, `base` says what a page is."""
