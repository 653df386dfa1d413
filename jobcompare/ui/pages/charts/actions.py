"""The page's own lines of the action table."""

from jobcompare.ui.actions import ActionRow

_PAGE = "charts"

ACTIONS = (
    ActionRow(id="charts.table", text="&Table behind the chart", tip="The figures of the chart as a table, and back",
              slot="toggle_table", page=_PAGE, menu="View", block=4, keys=("F7",), icon="table"),
    ActionRow(id="charts.next", text="Ne&xt chart", tip="Show the next chart of this comparison", slot="next_chart", page=_PAGE,
              menu="View", block=4, keys=("Alt+PgDown",)),
    ActionRow(id="charts.previous", text="&Previous chart", tip="Show the chart before", slot="previous_chart", page=_PAGE,
              menu="View", block=4, keys=("Alt+PgUp",)),
    ActionRow(id="charts.copy-picture", text="Copy pic&ture", tip="Put the chart on the clipboard as a picture",
              slot="copy_picture", page=_PAGE, menu="Edit", block=1, icon="image"),
    ActionRow(id="charts.save-picture", text="Save pict&ure…", tip="Write the chart as a PNG or SVG file", slot="save_picture",
              page=_PAGE, menu="File", block=3, icon="floppy-disk"),
)  # fmt: skip
