"""Charts on screen and as pictures: one painter for the window, PNG, SVG and the clipboard.

lines      a chart as the lines of a list: the heads of its panels and its rows, each in words
texts      wrapped and cut text
geometry   where everything stands at a width
inks       colours of bars and parts
painter    one line in its place
model      the lines as a Qt model
delegate   the painter for Qt's list
view       the list: keyboard, tips, the head that stays on top
legend     what the parts of stacked bars are
picture    a whole chart as an image, SVG or clipboard data
sheet      the table behind a chart, for the painted table

The charts are a list view with painted rows, not a plotting canvas: each row is an item with a name, a role and a place for
screen readers and the keyboard, only rows in sight are painted, and what is copied or saved comes from the same painter.
"""
