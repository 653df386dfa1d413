"""The lines of requirement sections -> elements: text under its headings, labels of lists, joining words on lines of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.naming import key_of_title
from jobcompare.intake.recognize.requirements.elements import Element, HeadingWords, Section, SourceLine
from jobcompare.intake.recognize.requirements.ink import Ink
from jobcompare.intake.recognize.requirements.labels import Label, inline_labels, label_at
from jobcompare.intake.recognize.requirements.numbers import periods
from jobcompare.intake.recognize.requirements.schooling import mentions
from jobcompare.intake.recognize.requirements.substitutions import is_substitution
from jobcompare.intake.recognize.requirements.terms import Mode, Topic
from jobcompare.intake.recognize.requirements.topics import heading_meaning, names_way, options, plain_heading
from jobcompare.model.places import Span
from jobcompare.vocabulary.own import kept
from jobcompare.vocabulary.requirement_words import alternatives, shipped_requirement_words

_LONE = re.compile(
    r"^[\s*_\-=(#\"]*(?P<word>and/or|and|or|plus)?[\s,:*_-]*(?P<either>either)?[\s*_\-=)#\".,:;]*(?P<of>(?:any\s+)?(?:one|two|"
    r"either|any)\s+of\s+the\s+following)?[\s:.*]*$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^[\s*_#\"]*(?P<words>[A-Za-z][^:.;•]{1,90}?)[\s*_]*(?P<mark>:|\s-\s|\.\s*-|--)[\s*_-]*(?=\S|$)")
_KSA = re.compile(
    r"^(?:some\s+|thorough\s+|working\s+|basic\s+|good\s+|considerable\s+|extensive\s+|general\s+|advanced\s+|demonstrated\s+|"
    r"strong\s+|excellent\s+|proven\s+|intermediate\s+)*"
    r"(?:knowledge|skills?|ability|abilities|understanding|familiarity|proficien\w+|skilled|competenc\w+)(?:\s+(?:and|"
    r"or)\s+(?:knowledge|skills?|abilit\w+|understanding))*\s+(?:of|in|to|with|at|and\s+abilit\w+)\b",
    re.IGNORECASE,
)


_ASKED_OF_SKILL = re.compile(
    r"\blicen[sc]e|\bCDL\b|\byears?\b|\bdegree\b|\b(?:obtain|acquire|secure)\b[^.;]{0,80}\b(?:certif\w+|permit|registration)\b"
)  # "ability to obtain a CDL" asks for one
_FIELDS = re.compile(r"\bin\s+(?:any\s+)?(?:one\s+)?(?:or\s+more\s+)?of\s+the\s+following\b[^.;:]{0,40}:\s*$", re.IGNORECASE)
_ANNOUNCES = re.compile(r"\b(?:one|any|either)\s+of\s+the\s+following\b", re.IGNORECASE)
_TAKES_OVER = re.compile(r"^\s*(?:in\s+addition|all\b|same\b|plus\b|meets?\b)", re.IGNORECASE)


def is_joint(words: str) -> bool:
    """A joining word alone: "OR", "and either"."""
    match = _LONE.match(words) if len(words) < 70 else None
    return match is not None and any(match.groups())


class Outliner:
    """Walks down sections and gives elements; knows the heading, class and way it stands under."""

    def __init__(self, ink: Ink, classes: Sequence[ClassHead]) -> None:
        self.ink = ink
        self.headings: list[HeadingWords] = []
        self._classes = classes
        self._topic: Topic = Topic.ANY
        self._mode: Mode = Mode.REQUIRED
        self._run = self._option = 0
        self._option_label: str | None = None
        self._keys: tuple[str, ...] = ()
        self._seen: set[Topic] = set()
        self._announced = False  # the heading says that one of what follows is enough

    def elements(self, sections: Sequence[Section]) -> list[Element]:
        """The elements of all sections in reading order."""
        found: list[Element] = []
        for section in sections:
            if section.heading is not None and section.heading_place is not None and is_joint(section.heading):
                found.extend(self._line(SourceLine(section.heading_place)))
            else:
                self._enter(section)
                if section.heading_place is not None and self._asks(section):
                    found.extend(self._line(SourceLine(section.heading_place)))
            for line in section.lines:
                found.extend(self._line(line))
        return found

    def _asks(self, section: Section) -> bool:
        """The heading is a requirement itself: "High school diploma or equivalent (required)"."""
        place = section.heading_place
        if place is None or section.heading is None or heading_meaning(section.heading) is not None:
            return False
        sure = any(not item.doubtful for item in mentions(self.ink.live, *place))
        return sure or any("experience" in section.heading.casefold() for _ in periods(self.ink.live, *place))

    def _enter(self, section: Section) -> None:
        self._run += 1
        if section.heading is not None or section.mode is not self._mode or section.topic is not self._topic:
            self._topic, self._mode = section.topic, section.mode
            if section.topic in (Topic.LICENCES, Topic.SPECIAL) or section.mode is not Mode.REQUIRED:
                self._option = 0
        self._keys = section.keys
        if section.heading is not None and section.heading_place is not None:
            self.headings.append(HeadingWords(section.heading_place, section.keys))
            option = options()[0].match(section.heading)
            if option and names_way(section.heading):
                self._begin_option(option, section.heading)
            elif plain_heading(section.heading) in options()[1]:
                self._begin_way(section.heading.strip(" :*"))

    def _line(self, line: SourceLine) -> Iterator[Element]:
        place = self._trimmed(line.place)
        if place is None:
            return
        words = self.ink.live[slice(*place)]
        lone = _LONE.match(words) if len(words) < 70 else None
        if lone and any(lone.groups()):
            yield self._joint(place, lone, line)
            return
        label = label_at(line.label, line.depth) if line.label or line.bullet else None
        start = place.start
        if label is None or label.style == "bullet" or self._is_headed(words):
            start = self._headed(Span(*place), line)
            if self._announced:
                yield self._element(Span(place.start, place.start), joint="and", either=True)
                self._announced = False
            if start is None:
                return
        yield from self._pieces(Span(start, place.end), label, line)

    @staticmethod
    def _is_headed(words: str) -> bool:
        """A labelled line begins with a heading: "A. Training and Experience:"."""
        head = _HEAD.match(words)
        return head is not None and ":" in head["mark"] and heading_meaning(head["words"]) is not None

    def _trimmed(self, place: Span) -> Span | None:
        start, end = place
        while start < end and self.ink.live[start].isspace():
            start += 1
        while end > start and self.ink.live[end - 1].isspace():
            end -= 1
        return Span(start, end) if any(char.isalnum() for char in self.ink.live[start:end]) else None

    def _joint(self, place: Span, lone: re.Match[str], line: SourceLine) -> Element:
        op = "or" if (lone["word"] or "").casefold().startswith(("or", "and/or")) else "and"
        return self._element(place, joint=op, either=bool(lone["either"] or lone["of"]), blank_before=line.blank_before)

    def _headed(self, place: Span, line: SourceLine) -> int | None:
        """Take in a heading at the beginning of a line; where the words behind it begin, None where there are none."""
        start = place.start
        for _ in range(3):
            words = self.ink.live[start : place.end]
            option = options()[0].match(words)
            if (
                option
                and (option["word"] or (option["or"] and option["lone"]))
                and not re.match(r"\s*(?:\([^)]*\)\s*)?(?:years?|months?)\b", words[option.end() :])
            ):
                self._begin_option(option, words[: option.end()])
                start += option.end()
            else:
                head = _HEAD.match(words)
                used = self._take_heading(Span(start, start + head.end()), head["words"]) if head else 0
                if not used and len(words) < 90:
                    used = len(words) if self._take_heading(Span(start, place.end), words.strip(' *_#"')) else 0
                if not used:
                    return start
                start += used
            if start >= place.end or not any(char.isalnum() for char in self.ink.live[start : place.end]):
                return None
        return start

    def _take_heading(self, place: Span, words: str) -> int:
        """Take in words as a heading; how many characters they use, 0 where they are none."""
        if _TAKES_OVER.match(words):
            return 0
        named, rest = self._class_in(words)
        meaning = heading_meaning(rest) if rest else None
        if meaning is None and not named:
            return 0
        if named:
            self._keys = named
            self._option = 0
        if meaning is not None:
            self._announced = _ANNOUNCES.search(words) is not None
            self._set(meaning, rest)
            self.headings.append(HeadingWords(place, self._keys))
        self._run += 1
        return place.end - place.start

    def _class_in(self, words: str) -> tuple[tuple[str, ...], str]:
        """Classes that a heading names, and the words beside them."""
        if not self._classes:
            return (), words
        for piece in (words, *re.split(r"\s+-\s+|:\s+|\s+for\s+(?:the\s+)?", words)[1:], *re.split(r"\s+-\s+|:\s+", words)[:1]):
            key = key_of_title(piece, self._classes)
            if key is not None and (len(piece.split()) > 1 or piece == words):
                return (key,), words.replace(piece, "").strip(" -:")
        return (), words

    def _set(self, meaning: tuple[Topic, Mode], words: str) -> None:
        topic, mode = meaning
        plain = plain_heading(words)
        if (
            self._mode is Mode.PREFERRED
            and mode is Mode.REQUIRED
            and topic in (Topic.EDUCATION, Topic.EXPERIENCE)
            and topic in self._seen
        ):
            mode = Mode.PREFERRED
        if self._mode is Mode.REQUIRED:
            self._seen.add(self._topic)
        if mode is not Mode.REQUIRED or topic in (Topic.LICENCES, Topic.SPECIAL):
            self._option = 0
        if plain in options()[1]:
            self._begin_way(words.strip(" :*"))
        self._topic, self._mode = topic, mode

    def _begin_option(self, match: re.Match[str], words: str) -> None:
        printed = match["n"] or match["lone"] or words
        self._begin_way(printed.strip())
        if self._mode is Mode.SUBSTITUTION:
            self._mode = Mode.REQUIRED

    def _begin_way(self, label: str) -> None:
        self._option += 1
        self._option_label = label
        self._run += 1
        if self._topic in (Topic.EDUCATION, Topic.EXPERIENCE):
            self._topic = Topic.ANY

    def _element(self, place: Span, **more: object) -> Element:
        base = Element(
            place, self._topic, self._mode, self._run, self._keys, None, self._option, self._option_label if self._option else None
        )
        return replace(base, **more)  # pyright: ignore[reportArgumentType]

    def _pieces(self, place: Span, label: Label | None, line: SourceLine) -> Iterator[Element]:
        """A line in pieces: at headings and at labels inside it."""
        for index, part in enumerate(self._at_headings(place)):
            if index:
                start = self._headed(part, line)
                if start is None:
                    continue
                part = Span(start, part.end)
            if (
                self._mode is Mode.REQUIRED
                and _KSA.match(self.ink.live[slice(*part)])
                and not _ASKED_OF_SKILL.search(self.ink.live, *part)
            ):
                continue
            own = label if index == 0 else None
            follows = own if own is not None and own.style != "bullet" else None
            cuts = inline_labels(self.ink.live, part, follows) or ([] if follows is None else inline_labels(self.ink.live, part))
            if cuts and is_substitution(self.ink, Span(part.start, cuts[0][0])):
                cuts = []  # "... may be substituted on the basis of either (a) ..."
            elif cuts and _FIELDS.search(self.ink.live, part.start, cuts[0][0]):
                cuts = []  # "a degree in one of the following fields: (a) ..."
            first = cuts[0][0] if cuts else part.end
            if part.start < first:
                yield self._element(
                    Span(part.start, first), label=own, blank_before=line.blank_before, whole=index == 0 and not cuts
                )
            ends = [*(cut[0] for cut in cuts[1:]), part.end] if cuts else []
            for (_, inner, item), after in zip(cuts, ends, strict=True):
                yield self._element(Span(inner.start, after), label=item, blank_before=False, whole=False)

    def _at_headings(self, place: Span) -> Iterator[Span]:
        """Pieces of a line that begin with a heading: "Education: a degree. Experience: two years."."""
        start = place.start
        if ":" not in self.ink.live[slice(*place)] and not _way_words().search(self.ink.live, *place):
            yield place
            return
        for match in _inline_heads().finditer(self.ink.live, place.start + 1, place.end):
            if match.start("head") > start:
                yield Span(start, match.start("head"))
                start = match.start("head")
        yield Span(start, place.end)


@kept
def _way_words() -> re.Pattern[str]:
    """Words that begin a way to qualify, as a heading inside a line writes them: "Option", "TRACK"."""
    words = shipped_requirement_words().joining["options"]["words"]
    named = [word for word in words if word not in ("either", "or")]
    return re.compile(rf"(?:{'|'.join(form for word in named for form in (word.capitalize(), word.upper()))})\b")


@kept
def _inline_heads() -> re.Pattern[str]:
    lists = shipped_requirement_words().joining["headings"]
    words = [
        word
        for name in ("education", "experience", "both", "required", "licences", "preferred", "special", "substitution")
        for word in lists[name]
    ]
    option = rf"{_way_words().pattern}\s*(?:#|No\.?\s*)?(?:\d{{1,2}}|[A-H]|[IVX]{{1,4}})\s*[:.)-]"
    return re.compile(
        rf"(?:[.;]\s+|\)\s+|\b(?:or|OR|Or|and|AND)\s+|,\s+(?=[A-Z])|:\s+(?={option}))"
        rf"(?P<head>(?i:{alternatives(words)})\s*:|{option})"
    )
