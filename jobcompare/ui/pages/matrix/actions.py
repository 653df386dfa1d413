"""The page's own lines of the action table."""

from jobcompare.ui.actions import ActionRow

_PAGE = "matrix"

ACTIONS = (
    ActionRow(id="matrix.mark", text="&Mark or unmark", tip="Say that the statement is, or is not, printed for this level",
              slot="toggle_mark", page=_PAGE, menu="Edit", block=3, icon="x-square", writes=True),
    ActionRow(id="matrix.whole", text="&Whole text", tip="Show statements in full, or one line each", slot="toggle_whole",
              page=_PAGE, menu="View", block=4, icon="text-align-left"),
    ActionRow(id="matrix.joint", text="&Joint view", tip="All series of the comparison in one matrix, similar rows joined",
              slot="toggle_joint", page=_PAGE, menu="View", block=4, icon="columns"),
    ActionRow(id="matrix.all", text="&All rows", tip="Every statement, at whichever level it begins", slot="show_all", page=_PAGE,
              menu="View", block=4),
    ActionRow(id="matrix.next", text="Ne&xt series", tip="The level matrix of the next series of the comparison",
              slot="next_series", page=_PAGE, menu="View", block=4),
)  # fmt: skip
