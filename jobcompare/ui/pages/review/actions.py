"""The page's own lines of the action table. Ctrl+Enter, F2 and "As read" are the frame's and work here on the draft."""

from jobcompare.ui.actions import ActionRow

_PAGE = "review"

ACTIONS = (
    ActionRow(id="review.next", text="Ne&xt to check", tip="Go to the next value that wants a look, on into the next file",
              slot="next_check", page=_PAGE, menu="Edit", block=2, keys=("F8",), icon="arrow-down"),
    ActionRow(id="review.previous", text="Previo&us to check", tip="Go to the value before that wants a look",
              slot="previous_check", page=_PAGE, menu="Edit", block=2, keys=("Shift+F8",), icon="arrow-up"),
    ActionRow(id="review.class", text="Whole c&lass reviewed", tip="Every value of this class was looked at and is right",
              slot="review_class", page=_PAGE, menu="Edit", block=3, keys=("Ctrl+Shift+Return",), icon="checks"),
    ActionRow(id="review.set", text="Set &from selected words…", tip="The words selected in the text are a value or a statement",
              slot="open_words_menu", page=_PAGE, menu="Edit", block=3, keys=("F9",), icon="selection"),
    ActionRow(id="review.row", text="Chan&ge this row…", tip="Kind, levels, split, merge, section, as the row has it",
              slot="open_row_menu", page=_PAGE, menu="Edit", block=3, keys=("Shift+F9",), icon="list"),
    ActionRow(id="review.split", text="S&plit statement", tip="Two statements, parted where the cursor stands in the text",
              slot="split", page=_PAGE, menu="Edit", block=3, keys=("Ctrl+Shift+L",), icon="arrows-out-line-vertical"),
    ActionRow(id="review.merge", text="&Merge with next", tip="This statement and the next one are one", slot="merge",
              page=_PAGE, menu="Edit", block=3, keys=("Ctrl+Shift+M",), icon="arrows-in-line-vertical"),
    ActionRow(id="review.accept", text="Accep&t", tip="Bring the selected files into the study; values stay “read by program”",
              slot="accept", page=_PAGE, menu="Study", block=3, keys=("Ctrl+Alt+Return",), icon="check-circle", writes=True),
    ActionRow(id="review.accept-ready", text="Accept all &without doubts", tip="Bring in every file that wants no look",
              slot="accept_ready", page=_PAGE, menu="Study", block=3, icon="check-square", writes=True),
    ActionRow(id="review.employer", text="Em&ployer of these files…", tip="Say whose documents the selected files are",
              slot="ask_employer", page=_PAGE, menu="Study", block=3, keys=("Ctrl+J",), icon="buildings"),
    ActionRow(id="review.origin", text="&Where and when seen…", tip="Address and date of the whole batch, asked once",
              slot="ask_origin", page=_PAGE, menu="Study", block=3, icon="calendar"),
    ActionRow(id="review.drop", text="Take files &out", tip="Take the selected files out of the batch; the files themselves stay",
              slot="drop_files", page=_PAGE, menu="Study", block=3, icon="x"),
    ActionRow(id="review.put-away", text="Put away what is &in the study",
              tip="Accepted files, and those here already, leave the list",
              slot="put_away", page=_PAGE, menu="Study", block=3, icon="archive"),
    ActionRow(id="review.retry", text="Read &failed files again", tip="Try the files that could not be read once more",
              slot="retry", page=_PAGE, menu="Study", block=3, icon="arrow-clockwise"),
)  # fmt: skip
