"""Requirements of several classes in one document: paragraphs of one class, and what speaks of all."""

from jobcompare.intake.recognize.classes import ClassHead
from jobcompare.intake.recognize.requirements import parse_requirement
from tests.intake.requirements.sketch import sketch, sketch_all

PLANNERS = (ClassHead("I", "Planner I", 1, "I"), ClassHead("II", "Planner II", 2, "II"))


def _both(words: str) -> list[str]:
    read = parse_requirement(words, PLANNERS)
    return [sketch_all(read, head.key) for head in PLANNERS]


def test_a_paragraph_for_each_class() -> None:
    words = (
        "Planner I: Bachelor's degree in planning.\n"
        "Planner II: Bachelor's degree in planning and two years of experience as a Planner I with the City."
    )
    assert _both(words) == ["bachelor[planning]", "bachelor[planning] & 24m @Planner I"]


def test_level_names_alone_are_headings() -> None:
    words = "Level I: High school diploma.\nLevel II: High school diploma and one year of experience."
    assert _both(words) == ["high-school", "high-school & 12m"]


def test_education_for_all_and_experience_for_each() -> None:
    words = (
        "Education\nHigh school graduation.\nExperience\nPlanner I\nOne year of drafting.\n"
        "Planner II\nThree years of drafting.\nOR\nOne year as a Planner I."
    )
    assert _both(words) == ["high-school & 12m", "high-school & (36m | 12m @Planner I)"]


def test_a_class_without_experience_asked() -> None:
    words = "Education: Bachelor's degree.\nExperience:\nPlanner I: None required.\nPlanner II: Two years of planning experience."
    assert _both(words) == ["bachelor", "bachelor & 24m"]


def test_in_addition_to_the_class_below() -> None:
    words = "Planner I\nBachelor's degree.\nPlanner II\nIn addition to the requirements for Planner I:\nTwo years of experience."
    assert _both(words) == ["bachelor", "bachelor & 24m"]


def test_all_requirements_above_and_more() -> None:
    words = "Planner I\nBachelor's degree.\nPlanner II\nAll requirements listed above, and:\nTwo years of experience."
    assert _both(words) == ["bachelor", "bachelor & 24m"]


def test_a_combination_after_the_last_class_speaks_of_all() -> None:
    words = (
        "Planner I\nBachelor's degree.\nPlanner II\nMaster's degree.\n\n"
        "Any equivalent combination of education and experience will be considered."
    )
    assert _both(words) == ["(bachelor | comb)", "(master | comb)"]


def test_substitutions_under_the_heading_of_a_class_are_of_that_class() -> None:
    words = (
        "Experience\nPlanner I\nOne year of drafting.\nPlanner II\nTwo years of drafting.\n"
        "Planner I\nOne year of college may be substituted for the experience.\n"
        "Planner II\nTwo years of college may be substituted for the experience."
    )
    assert _both(words) == ["12m > y1 for words", "24m > y2 for words"]


def test_preferred_for_one_class() -> None:
    words = "Minimum qualifications:\nHigh school diploma\nPreferred qualifications - Planner II:\nBachelor's degree in planning"
    read = parse_requirement(words, PLANNERS)
    assert sketch(read.trees["I"]) == sketch(read.trees["II"]) == "high-school"
    assert "I" not in read.preferred
    assert sketch(read.preferred["II"]) == "bachelor[planning]"


def test_ranges_of_neighbouring_levels_that_overlap_are_told() -> None:
    words = "Planner I: Associate degree and 1-3 years of experience.\nPlanner II: Associate degree and 2-5 years of experience."
    told = parse_requirement(words, PLANNERS).findings
    assert [finding.trouble.value for finding in told] == ["ranges-overlap"]
    assert told[0].field == "/classes/1/requirement"
    assert [words[slice(*place)] for place in told[0].places] == ["1-3 years", "2-5 years"]
