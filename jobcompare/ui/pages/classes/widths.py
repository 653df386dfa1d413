"""How wide columns are: as wide as they like where there is room, narrower where there is not."""

from collections.abc import Sequence


def squeezed(usual: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Widths for a room, in pixels; columns with much to give give more, none goes below its least.

    Where even the least widths do not fit, they are what is left, and the table scrolls sideways.
    """
    over = sum(usual) - room
    slack = [max(0, wide - narrow) for wide, narrow in zip(usual, least, strict=True)]
    if over <= 0 or not any(slack):
        return list(usual)
    share = min(1.0, over / sum(slack))
    return [wide - round(give * share) for wide, give in zip(usual, slack, strict=True)]
