"""Numbers of lists as documents write them: 1, 01, a, A, iv, IV."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 4_999  # beyond it digits are written


def numeral(number: int, form: str) -> str:
    """A number in a form.

    Args:
        number: the number.
        form: as Word and HTML call it: decimal, decimalZero, lowerLetter / lower-alpha / a, upperLetter / upper-alpha / A,
            lowerRoman / lower-roman / i, upperRoman / upper-roman / I; any other is written in digits.
    """
    if not 0 < number <= _MOST:
        return str(number)
    match form:
        case "lowerLetter" | "lower-alpha" | "lower-latin" | "a":
            return _letters(number)
        case "upperLetter" | "upper-alpha" | "upper-latin" | "A":
            return _letters(number).upper()
        case "lowerRoman" | "lower-roman" | "i":
            return _roman(number)
        case "upperRoman" | "upper-roman" | "I":
            return _roman(number).upper()
        case "decimalZero" | "decimal-leading-zero":
            return f"{number:02}"
        case _:
            return str(number)


def _letters(number: int) -> str:
    """Word repeats the letter after z: aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    words = ""
    for value, sign in (*_ROMAN, *_ROMAN_SMALL):
        words += sign * (number // value)
        number %= value
    return words
