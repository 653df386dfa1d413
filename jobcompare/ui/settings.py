"""The analyst's settings, and the view state of each study, as JSON in the user's folder. Never in the study."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import cast

from jobcompare.ui.theme.schemes import Appearance

_RECENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the analyst has chosen for every study.

    `points`: size of the text, None as the system has it. `who`: name in the journal, "" the system's user name.
    `recent`: studies opened last, newest first.
    """

    appearance: Appearance = Appearance.SYSTEM
    points: float | None = None
    who: str = ""
    recent: tuple[str, ...] = ()
    width: int = 1366
    height: int = 768
    maximized: bool = False
    hint_seen: bool = False

    def with_recent(self, path: Path) -> "Settings":
        """The same, with a study opened just now."""
        others = (item for item in self.recent if item != str(path))
        return replace(self, recent=(str(path), *others)[:_RECENT])

    def without_recent(self, path: Path) -> "Settings":
        """The same, without a study that is not there any more."""
        return replace(self, recent=tuple(item for item in self.recent if item != str(path)))


def decoded(data: object) -> Settings:
    """Settings of JSON data; whatever does not fit is left at its default."""
    plain = _mapping(data)
    chosen: dict[str, object] = {}
    for name, kind in (("who", str), ("width", int), ("height", int), ("maximized", bool), ("hint_seen", bool)):
        if type(plain.get(name)) is kind:
            chosen[name] = plain[name]
    if str(plain.get("appearance")) in {word.value for word in Appearance}:
        chosen["appearance"] = Appearance(str(plain["appearance"]))
    points = plain.get("points")
    if isinstance(points, int | float) and 6 <= points <= 32:
        chosen["points"] = float(points)
    recent = plain.get("recent")
    if isinstance(recent, list):
        chosen["recent"] = tuple(str(item) for item in cast(list[object], recent))[:_RECENT]
    return Settings(**chosen)  # pyright: ignore[reportArgumentType]


@dataclass
class SettingsFile:
    """Keeps settings and view states in one folder of the user. A broken file counts as an empty one.

    `folder`: None keeps them in memory only, as `render` and tests want it.
    """

    folder: Path | None
    settings: Settings = field(default_factory=Settings)
    _views: dict[str, Mapping[str, Mapping[str, object]]] = field(default_factory=dict[str, Mapping[str, Mapping[str, object]]])

    def load(self) -> Settings:
        """Read the settings."""
        self.settings = decoded(_read(self.folder / "settings.json")) if self.folder else self.settings
        return self.settings

    def keep(self, settings: Settings) -> None:
        """Take new settings and write them down."""
        self.settings = settings
        if self.folder is not None:
            _write(self.folder / "settings.json", asdict(settings))

    def change(self, **values: object) -> None:
        """Change some settings."""
        known = {item.name for item in fields(Settings)}
        assert set(values) <= known, f"unknown settings {set(values) - known}"
        self.keep(replace(self.settings, **values))  # pyright: ignore[reportArgumentType]

    def view_of(self, study: str) -> Mapping[str, Mapping[str, object]]:
        """The view state of a study by its UUID: page -> its state; "window" holds the frame's own."""
        if self.folder is None:
            return self._views.get(study, {})
        plain = _mapping(_read(self.folder / "views" / f"{_safe(study)}.json"))
        return {key: _mapping(value) for key, value in plain.items()}

    def keep_view(self, study: str, view: Mapping[str, Mapping[str, object]]) -> None:
        """Remember the view state of a study."""
        if self.folder is None:
            self._views[study] = view
        else:
            _write(self.folder / "views" / f"{_safe(study)}.json", view)


def _mapping(data: object) -> Mapping[str, object]:
    return cast(Mapping[str, object], data) if isinstance(data, dict) else {}


def _safe(study: str) -> str:
    return "".join(letter for letter in study if letter.isalnum() or letter == "-") or "study"


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _write(path: Path, data: object) -> None:
    """Write beside the file and put it in its place; a folder that cannot be written to keeps nothing."""
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
