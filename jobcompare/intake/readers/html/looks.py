"""How elements of a web page look: by their tags, their style attributes and simple rules of the page's own style sheets."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from jobcompare.intake.readers.writing import PLAIN, Look

_STRUCK = frozenset({"del", "s", "strike"})
_BOLD = frozenset({"b", "strong", "th"})
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_AT_RULE = re.compile(r"@[^{};]{0,400}(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]*)\}")
_SELECTOR = re.compile(r"^([a-z][a-z0-9]*)?(?:\.([\w-]+)|#([\w-]+))?$", re.IGNORECASE)
_LARGEST_SHEET = 500_000  # characters of style sheets that are looked at


@dataclass(frozen=True, slots=True)
class Styled:
    """What style rules say; None: nothing."""

    struck: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None
    listed: str | None = None  # list-style-type
    font: str | None = None

    def over(self, other: "Styled") -> "Styled":
        """These rules where they say something, else those of the other."""

        def first(mine: bool | None, its: bool | None) -> bool | None:
            return its if mine is None else mine

        return Styled(
            first(self.struck, other.struck),
            first(self.bold, other.bold),
            first(self.hidden, other.hidden),
            self.listed or other.listed,
            self.font or other.font,
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """How an element shows: its look, whether it is hidden, its font, whether its blanks and line ends are kept."""

    look: Look = PLAIN
    hidden: bool = False
    font: str | None = None
    kept: bool = False
    listed: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rules of a page's style sheets by tag, class or id; those that say nothing of interest are left out."""

    rules: dict[tuple[str, str], Styled] = field(default_factory=dict[tuple[str, str], Styled])

    @classmethod
    def of(cls, root: Any) -> "Sheet":
        """The rules in the style elements of a page; nothing is fetched."""
        rules: dict[tuple[str, str], Styled] = {}
        text = " ".join(element.text or "" for element in root.iter("style"))[:_LARGEST_SHEET]
        for selectors, declarations in _RULE.findall(_AT_RULE.sub(" ", _COMMENT.sub(" ", text))):
            styled = declared(declarations)
            if styled == Styled():
                continue
            for selector in selectors.split(","):
                simple = _SELECTOR.match(selector.strip())
                if simple and any(simple.groups()):
                    tag, name, number = (part or "" for part in simple.groups())
                    key = (tag.casefold(), f".{name}" if name else f"#{number}" if number else "")
                    rules[key] = styled.over(rules.get(key, Styled()))
        return cls(rules)

    def styled(self, element: Any) -> Styled:
        """What the rules and its own style attribute say of an element."""
        own = element.get("style")
        found = declared(own) if own else Styled()
        if not self.rules:
            return found
        names = [f".{name}" for name in (element.get("class") or "").split()[:20]]
        if element.get("id"):
            names.append(f"#{element.get('id')}")
        for name in (*reversed(names), ""):
            for tag in (element.tag, ""):
                if (tag, name) in self.rules:
                    found = found.over(self.rules[tag, name])
        return found

    def shown(self, element: Any, around: Shown) -> Shown:
        """How an element shows inside another."""
        tag, styled = element.tag, self.styled(element)
        bold = around.look.bold or tag in _BOLD if styled.bold is None else styled.bold
        look = replace(
            around.look,
            bold=bold,
            struck=around.look.struck or tag in _STRUCK or bool(styled.struck),
            inserted=around.look.inserted or tag == "ins",
        )
        hidden = around.hidden or bool(styled.hidden) or element.get("hidden") is not None
        font = styled.font or (element.get("face") if tag == "font" else None) or around.font
        return Shown(look, hidden, font, around.kept or tag in ("pre", "xmp", "listing"), styled.listed)


def declared(text: str) -> Styled:
    """What the declarations of a style attribute or a rule say."""
    low = text.casefold()
    if not any(word in low for word in ("decoration", "weight", "display", "visibility", "mso-hide", "list-style", "font-family")):
        return Styled()
    found = Styled()
    for declaration in low.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        value = value.removesuffix("!important").strip()
        if name in ("text-decoration", "text-decoration-line") and "line-through" in value:
            found = replace(found, struck=True)
        elif name == "font-weight":
            found = replace(found, bold=value in ("bold", "bolder") or (value.isdigit() and int(value) >= 600))
        elif (name, value) in (("display", "none"), ("visibility", "hidden"), ("mso-hide", "all")):
            found = replace(found, hidden=True)
        elif name in ("list-style", "list-style-type") and value:
            found = replace(found, listed=value.split()[0])
        elif name == "font-family":
            found = replace(found, font=value.split(",")[0].strip("'\" "))
    return found
