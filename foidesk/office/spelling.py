"""The spelling counter: the dictionary, the office's own words and those let be in one case."""

from foidesk.domain.spelling import KnownWords, names_of, to_add
from foidesk.office.work import Work
from foidesk.spelling import Dictionary, dictionary


class Spelling:
    """What is known to be spelled right. The words are shared by all who work in the register."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def dictionary(self) -> Dictionary:
        """Give the dictionary; a Trouble where this computer has none."""
        return dictionary()

    def known(self, case_id: int) -> KnownWords:
        """Give what is known in a case: the office's words, those ignored there, and its names."""
        with self._work.reading() as drawer:
            case, profile = drawer.casefiles.load(case_id), self._work.profile(drawer)
            office, ignored = drawer.known_words.of(None), drawer.known_words.of(case_id)
        return KnownWords(
            frozenset(word.casefold() for word in office),
            frozenset(word.casefold() for word in ignored),
            names_of(case, profile),
        )

    def add(self, case_id: int, word: str) -> KnownWords:
        """Add a word to the office's own, for everybody."""
        return self._add(case_id, word, None)

    def ignore(self, case_id: int, word: str) -> KnownWords:
        """Let a word be in this case."""
        return self._add(case_id, word, case_id)

    def _add(self, case_id: int, word: str, where: int | None) -> KnownWords:
        with self._work.writing() as drawer:
            kept = to_add(word, drawer.known_words.of(where))
            drawer.known_words.add(kept, where, at=self._work.now(), who=self._work.who)
        return self.known(case_id)

    def take_out(self, case_id: int, word: str) -> KnownWords:
        """Check a word again: it is no longer the office's, nor ignored in this case."""
        with self._work.writing() as drawer:
            for form in (word, word.removesuffix("'s")):
                drawer.known_words.remove(form, None)
                drawer.known_words.remove(form, case_id)
        return self.known(case_id)
