"""Numbers as list marks: 1, a, A, i, I."""

NUMBERINGS = ("1", "a", "A", "i", "I")


def numeral(number: int, numbering: str) -> str:
    """Write a number as 1, a or i."""
    if numbering in "aA":
        letters = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(97 + rest) + letters
        return (letters.upper() if numbering == "A" else letters) or "0"
    if numbering in "iI" and number > 0:
        roman = "m" * (number // 1000)
        for value, one, five, ten in ((100, "c", "d", "m"), (10, "x", "l", "c"), (1, "i", "v", "x")):
            digit = number // value % 10
            if digit in (4, 9):
                roman += one + (five if digit == 4 else ten)
            else:
                roman += (five if digit >= 5 else "") + one * (digit % 5)
        return roman.upper() if numbering == "I" else roman
    return str(number)
