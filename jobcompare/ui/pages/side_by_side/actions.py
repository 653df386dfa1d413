"""The page's own lines of the action table."""

from jobcompare.ui.actions import ActionRow

_PAGE = "side-by-side"

ACTIONS = (
    ActionRow(id="grid.differences", text="Only &differences", tip="Show only the rows that differ by meaning, or all again",
              slot="toggle_differences", page=_PAGE, menu="Compare", block=4, keys=("Ctrl+D",), icon="funnel-simple"),
    ActionRow(id="grid.next", text="Next differe&nce", tip="Go to the next row that differs by meaning", slot="next_difference",
              page=_PAGE, menu="Compare", block=4, keys=("Alt+Down",), icon="arrow-down"),
    ActionRow(id="grid.previous", text="Previo&us difference", tip="Go to the row before that differs by meaning",
              slot="previous_difference", page=_PAGE, menu="Compare", block=4, keys=("Alt+Up",), icon="arrow-up"),
    ActionRow(id="grid.words", text="&Words that differ…", tip="Show word by word what a cell and the reference do not share",
              slot="show_words", page=_PAGE, menu="Compare", block=5, keys=("Ctrl+Shift+D",), icon="text-aa"),
    ActionRow(id="grid.confirm", text="Similar wor&k: confirm",
              tip="Confirm that this statement and the reference's are similar work, or not",
              slot="confirm_pair", page=_PAGE, menu="Compare", block=5, icon="check", writes=True),
    ActionRow(id="grid.never", text="Similar work: &never", tip="Say that this statement and the reference are never similar work",
              slot="refuse_pair", page=_PAGE, menu="Compare", block=5, keys=("Del",), icon="x", writes=True),
    ActionRow(id="grid.fold", text="&Fold all sections", tip="Keep only the lines of the sections", slot="fold_all", page=_PAGE,
              menu="View", block=4),
    ActionRow(id="grid.open", text="Op&en all sections", tip="Show the rows of every section", slot="open_all", page=_PAGE,
              menu="View", block=4),
)  # fmt: skip
