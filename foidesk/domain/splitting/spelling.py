"""What is typed in haste, spelt out, so that the rules of language need not know it."""

import re

_SLOPPY = {
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "cant": "can't",
    "wont": "won't",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "havent": "haven't",
    "hasnt": "hasn't",
    "couldnt": "couldn't",
    "im": "i'm",
    "ive": "i've",
    "youre": "you're",
    "thats": "that's",
    "whats": "what's",
    "hows": "how's",
    "u": "you",
    "ur": "your",
    "wd": "would",
    "cd": "could",
    "shd": "should",
    "plz": "please",
    "pls": "please",
    "thx": "thanks",
    "wanna": "want to",
    "wld": "would",
    "cld": "could",
    "ty": "thank you",
    "b4": "before",
    "becouse": "because",
    "infos": "information",
}
_SLOPPILY = re.compile(rf"(?i)(?<![\w'])(?:{'|'.join(_SLOPPY)})(?![\w'])")


def spelt_out(text: str) -> str:
    """Return a text on one line, with what is typed in haste spelt out: "dont", "u", "wd"."""
    return _SLOPPILY.sub(lambda found: _SLOPPY[found.group().lower()], " ".join(text.split()))
