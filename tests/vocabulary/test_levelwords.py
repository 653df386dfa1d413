"""The level words that come with the program."""

from jobcompare.vocabulary.levelwords import DOES_THE_WORK, LevelAxis, shipped_level_words


def test_entries_that_share_a_key_say_the_same() -> None:
    told = {(word.key, word.name, word.axis, word.rank) for word in shipped_level_words().entries}
    assert len(told) == len({key for key, *_ in told})


def test_ranks_rise_from_assisting_to_managing_around_doing_the_work() -> None:
    role = {word.key: word.rank for word in shipped_level_words().entries if word.axis is LevelAxis.ROLE}
    assert role["assists"] < role["takes-part"] < DOES_THE_WORK < role["leads"] < role["supervises"] < role["manages"]
    assert DOES_THE_WORK not in role.values()


def test_every_axis_has_words() -> None:
    assert {word.axis for word in shipped_level_words().entries} == set(LevelAxis)
