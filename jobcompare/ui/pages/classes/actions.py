"""The page's own actions."""

from jobcompare.ui.actions import ActionRow

_PAGE = "classes"

ACTIONS = (
    ActionRow(
        id="classes.compare",
        text="&Put into the comparison",
        tip="Add the selected classes to the comparison that is shown",
        slot="put_into_comparison",
        page=_PAGE,
        menu="Compare",
        block=3,
        keys=("Return",),
        icon="plus",
        writes=True,
    ),
    ActionRow(
        id="classes.new-comparison",
        text="Compare &selected…",
        tip="Begin a comparison with the selected classes",
        slot="begin_comparison",
        page=_PAGE,
        menu="Compare",
        block=3,
        keys=("Ctrl+Shift+K",),
        icon="columns",
        writes=True,
    ),
    ActionRow(
        id="classes.employer",
        text="Set &jurisdiction…",
        tip="Say whose classes the selected ones are",
        slot="ask_employer",
        page=_PAGE,
        menu="Study",
        block=3,
        icon="buildings",
        writes=True,
    ),
    ActionRow(
        id="classes.delete",
        text="&Delete classes",
        tip="Take the selected classes out of the study; Undo brings them back",
        slot="delete",
        page=_PAGE,
        menu="Study",
        block=3,
        keys=("Delete",),
        icon="trash",
        writes=True,
    ),
)
