"""A requirement in one line, for tables of phrasings.

bachelor[law; art +]   degree with fields of study; "+": a related field will do
high-school=           an equivalent is accepted
some-college(y2 s60 q90)   years, semester units, quarter units printed with it
24m  12-36m  ?m        months of experience; a published range; no figure
24m paid @Clerk~ {12m} paid; in a class, "~" or its equivalent; a part of it
L:driver(US-CA, by hire)  C:name(within a year)  other  comb
a & b   (a | b)        all of them; one of them
"""

from jobcompare.intake.recognize.requirements import ReadRequirement
from jobcompare.model.requirement import (
    All,
    AnyOf,
    Certification,
    Combination,
    Education,
    Experience,
    Licence,
    Node,
    Offered,
    Other,
)


def sketch(node: Node | None, top: bool = True) -> str:
    """The tree in one line; "-" for nothing."""
    match node:
        case None:
            return "-"
        case All():
            words = " & ".join(sketch(child, False) for child in node.nodes)
            return words if top else f"({words})"
        case AnyOf():
            return "(" + " | ".join(sketch(child, False) for child in node.nodes) + ")"
        case Education():
            return _education(node)
        case Experience():
            return _experience(node)
        case Licence():
            more = ", ".join(word for word in (node.region, node.when) if word)
            return f"L:{node.name}" + (f"({more})" if more else "")
        case Certification():
            return f"C:{node.name}" + (f"({node.when})" if node.when else "")
        case Combination():
            return "comb" + (f"[{', '.join(node.of)}]" if node.of else "")
        case Other():
            return "other"


def _education(leaf: Education) -> str:
    figures = (("y", leaf.years), ("s", leaf.semester_units), ("q", leaf.quarter_units))
    printed = " ".join(f"{sign}{value}" for sign, value in figures if value is not None)
    fields = "; ".join(leaf.fields) + (" +" if leaf.related else "")
    return (
        leaf.level
        + (f"({printed})" if printed else "")
        + (f"[{fields.strip()}]" if fields else "")
        + ("=" if leaf.equivalent_accepted else "")
    )


def _experience(leaf: Experience) -> str:
    low = "?" if leaf.months_min is None else str(leaf.months_min)
    words = f"{low}-{leaf.months_max}m" if leaf.months_max is not None else f"{low}m"
    words += f"({leaf.hours}h)" if leaf.hours else ""
    words += " paid" if leaf.paid else ""
    words += f" @{leaf.in_class}" + ("~" if leaf.or_equivalent else "") if leaf.in_class else ""
    return words + "".join(f" {{{'?' if part.months_min is None else part.months_min}m}}" for part in leaf.including)


def sketch_all(read: ReadRequirement, key: str = "1") -> str:
    """Requirement, preferred ("/ ...") and substitutions ("> offered for wanted") of one class."""
    words = sketch(read.trees.get(key))
    if key in read.preferred:
        words += " / " + sketch(read.preferred[key])
    for one in read.substitutions.get(key, ()):
        words += f" > {_side(one.offered)} for {_side(one.in_place_of)}"
    return words


def _side(side: Offered | None) -> str:
    if side is None:
        return "?"
    if side.experience_months is not None:
        return f"{side.experience_months}m"
    if side.education_years is not None:
        return f"y{side.education_years}"
    units = (("s", side.semester_units), ("q", side.quarter_units))
    printed = " ".join(f"{sign}{value}" for sign, value in units if value is not None)
    return printed or "words"
