"""Ladder: columns are employers' series, rows this study's levels, a card per class.

moves    where a card goes when it is moved or stretched by a level
words    what a card says: paragraphs, name and description for screen readers, the table that is copied
lanes    things that share rows, side by side
plan     what a plan says: where everything stands
arranging makes a plan, for a width and a height
walking  which card an arrow key leads to
writing  paragraphs laid out and painted
card     one card: a button that can be walked to, moved and dragged
ground   what is painted under the cards: rows, frames, ghosts, the place of a drop
heads    frozen heads of columns and rows
board    the scrolling diagram
dragging a card under the mouse
deeds    what is done with a card, as steps of the study
reason   asks why a card stands where it does
copying  the ladder for the clipboard
looks    fonts, colours and distances
top_line the line on top
page     the page
"""
