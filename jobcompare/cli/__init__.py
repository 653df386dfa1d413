"""The command line: the same operations as the window. Qt is loaded only inside `open` and `render`."""
