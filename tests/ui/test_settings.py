"""Settings and views in the user's folder."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jobcompare.ui.settings import Settings, SettingsFile, decoded
from jobcompare.ui.theme.schemes import Appearance

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["appearance", "points", "who", "recent", "width", "x"]), inner)
    ),
)


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    first = SettingsFile(tmp_path / "new" / "folder")
    first.load()
    first.change(appearance=Appearance.DARK, points=11.0, who="Ana")
    first.keep(first.settings.with_recent(Path("/a/one.jobstudy")))
    second = SettingsFile(tmp_path / "new" / "folder")
    assert second.load() == first.settings


def test_a_broken_file_counts_as_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{broken", encoding="utf-8")
    assert SettingsFile(tmp_path).load() == Settings()


@given(_JSON)
def test_nothing_in_a_settings_file_can_raise(data: object) -> None:
    assert isinstance(decoded(data), Settings)


def test_recent_studies_are_newest_first_each_once_and_at_most_eight() -> None:
    settings = Settings()
    for number in (*range(10), 3):
        settings = settings.with_recent(Path(f"/s/{number}.jobstudy"))
    assert [Path(name).stem for name in settings.recent] == ["3", "9", "8", "7", "6", "5", "4", "2"]
    assert len(settings.without_recent(Path("/s/9.jobstudy")).recent) == 7


def test_views_are_kept_by_study(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.keep_view("11-22", {"classes": {"zoom": 125}})
    assert SettingsFile(tmp_path).view_of("11-22") == {"classes": {"zoom": 125}}
    assert file.view_of("../settings") == {}
    assert SettingsFile(None).view_of("11-22") == {}


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    file = SettingsFile(tmp_path / "taken")
    file.change(who="Ana")
    assert file.settings.who == "Ana"
    assert file.load().who == ""
