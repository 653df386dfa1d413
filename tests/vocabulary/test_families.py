"""The word families that come with the program."""

from jobcompare.vocabulary.families import shipped_families


def test_one_table_is_read_once() -> None:
    assert shipped_families() is shipped_families()


def test_the_table_is_lower_case_and_single_spaced() -> None:
    families = shipped_families()
    groups = [*families.same.values(), *families.family.values()]
    wordings = [wording for group in groups for wording in group]
    assert "personal computer" in wordings
    assert all(wording == " ".join(wording.lower().split()) for wording in wordings)


def test_no_wording_is_a_function_word() -> None:
    families = shipped_families()
    assert not families.function & {wording for group in families.family.values() for wording in group}


def test_door_badges_have_a_sense_of_their_own() -> None:
    (premises,) = shipped_families().senses
    assert "security" in premises.words
    assert "keycards" in premises.near
