"""What paints a cell. Delegates only paint: they hold no data and decide nothing.

glyphs        signs, tags and the star as vector shapes, so that no font must have them
face_painter  one face in its rectangle
cell          the Qt delegate of the painted table: the face painter, and the editor of a label
"""
