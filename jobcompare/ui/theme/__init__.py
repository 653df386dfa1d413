"""How the program looks: colours, the shipped font, icons, and what puts them on the application.

schemes      light, dark and contrast as values
employers    one colour per employer, hatched from the eighth
fonts        the shipped font at the system's size
icons        glyphs in the scheme's colours
appearance   the scheme in force, and what applies one
"""
