"""The colours of employers in order of first use, on screen and in files alike.

The palette is that of Okabe and Ito, "Color Universal Design" (2008), without its black, which is the text.
"""

OKABE_ITO = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")
