"""What of a web page is not its document: scripts, menus, buttons, tabs, links to share it, notices of cookies."""

from typing import Any

_DROPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "frame",
        "frameset",
        "noframes",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "canvas",
        "video",
    ]
) | frozenset(
    [
        "audio",
        "map",
        "head",
        "title",
        "select",
        "datalist",
        "nav",
        "footer",
        "meta",
        "link",
        "base",
        "param",
        "source",
        "track",
        "area",
    ]
)
_ROLES = frozenset({"navigation", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog"})
_NAMES = frozenset(
    [
        "breadcrumb",
        "breadcrumbs",
        "navbar",
        "cookie-banner",
        "cookie-notice",
        "cookie-consent",
        "cookies-banner",
        "gdpr",
        "share",
        "share-buttons",
        "share-links",
        "social-share",
        "social-links",
        "social-media",
        "sharethis",
        "addthis",
        "addthis_toolbox",
        "addtoany_share",
        "skip-link",
        "skip-to-content",
    ]
)
"""Classes and ids by which sites and their toolkits call such parts."""

_TABS = frozenset({"li", "a", "span"})  # a heading of an accordion may have the role of a tab too
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NEAR = 3  # elements between a button and the heading that it is


def is_furniture(element: Any) -> bool:
    """An element is no part of the document, nor is anything inside it."""
    tag, role = element.tag, element.get("role")
    if tag in _DROPPED or role in _ROLES or (role == "tab" and tag in _TABS):
        return True
    if tag == "button":
        return not _is_heading(element)
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return not names.isspace() and tag not in ("html", "body", "main") and not _NAMES.isdisjoint(names.casefold().split())


def _is_heading(button: Any) -> bool:
    """A button that opens a part of the page is the heading of that part."""
    if "accordion" in (button.get("class") or "").casefold():
        return True
    above = button.getparent()
    for _ in range(_NEAR):
        if above is None or above.tag in _HEADINGS:
            return above is not None
        above = above.getparent()
    return False
