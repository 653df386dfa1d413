"""The window: all Qt. It shows what `ask` answers and changes the study only through `do`.

window       the frame that holds everything; frame/ its parts
actions      the table from which menus, palette, shortcut sheet and guide come; commands/ what the actions do
tasks        the lanes on which studies are written and read
settings     the analyst's settings and view state, as JSON
theme/       colours, font, icons
widgets/     parts used in several places; dialogs/ what asks; tables/ painted tables; pages/ one folder per page
render       any page as a picture, without a screen
"""
