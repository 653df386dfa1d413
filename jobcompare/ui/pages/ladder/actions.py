"""The page's own lines of the action table. Enter and Delete are keys of the cards themselves."""

from jobcompare.ui.actions import ActionRow

_PAGE = "ladder"

ACTIONS = (
    ActionRow(id="ladder.confirm", text="&Confirm level", tip="Confirm where the current card stands (Enter)", slot="confirm",
              page=_PAGE, menu="Compare", block=4, icon="check", writes=True),
    ActionRow(id="ladder.next", text="Ne&xt to confirm", tip="Go to the next card that is only proposed", slot="next_to_confirm",
              page=_PAGE, menu="Compare", block=4, keys=("F8",), icon="arrow-right"),
    ActionRow(id="ladder.up", text="One level &up", tip="Move the current card one level up", slot="move_up", page=_PAGE,
              menu="Compare", block=5, keys=("Alt+Up",), icon="arrow-up", writes=True),
    ActionRow(id="ladder.down", text="One level &down", tip="Move the current card one level down", slot="move_down", page=_PAGE,
              menu="Compare", block=5, keys=("Alt+Down",), icon="arrow-down", writes=True),
    ActionRow(id="ladder.half-up", text="Half a level up", tip="From one level to that and the next, from there to the next",
              slot="half_up", page=_PAGE, menu="Compare", block=5, keys=("Alt+Shift+Up",), writes=True),
    ActionRow(id="ladder.half-down", text="Half a level down", tip="From one level to that and the one below, from there to that",
              slot="half_down", page=_PAGE, menu="Compare", block=5, keys=("Alt+Shift+Down",), writes=True),
    ActionRow(id="ladder.reason", text="&Why here…", tip="Say in words why the current card stands here", slot="give_reason",
              page=_PAGE, menu="Compare", block=6, icon="chat-text", writes=True),
    ActionRow(id="ladder.clear", text="As proposed", tip="Put the current card back where the program proposes it (Delete)",
              slot="as_proposed", page=_PAGE, menu="Compare", block=6, icon="arrow-u-up-left", writes=True),
)  # fmt: skip
