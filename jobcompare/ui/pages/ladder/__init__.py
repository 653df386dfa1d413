"""Ladder: columns are employers' series, rows this study's levels, a card per class.

moves    where a card goes when it is moved or stretched by a level
words    what a card says: paragraphs, name and description for screen readers, the table that is copied
plan     where everything stands, for a width and a height
walking  which card an arrow key leads to
writing  paragraphs laid out and painted
card     one card: a button that can be walked to, moved and dragged
ground   what is painted under the cards: rows, frames, ghosts, the place of a drop
heads    frozen heads of columns and rows
board    the scrolling diagram
dragging a card under the mouse
top_line the line on top
page     the page
"""
