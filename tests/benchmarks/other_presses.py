"""The same letter drawn by others, for comparison: WeasyPrint from the web page, LibreOffice from the Word copy.

Neither is needed to run or to test the program. WeasyPrint may live in a Python of its own, for it brings many packages.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import IO

_WEASYPRINT = """
import sys, time
from weasyprint import HTML
asked = sys.stdin.readline()
while asked:
    source, made, variant = asked.rstrip("\\n").split("\\t")
    begun = time.perf_counter()
    HTML(filename=source).write_pdf(made, pdf_variant=variant or None)
    sys.stdout.write(f"{time.perf_counter() - begun}\\n")
    sys.stdout.flush()
    asked = sys.stdin.readline()
"""


class NotInstalled(Exception):
    """What is compared with is not on this machine."""


class WeasyPrint:
    """A Python that has WeasyPrint loaded and draws what it is given, so that its start is not counted."""

    def __init__(self, python: str, folder: Path) -> None:
        """Start it; NotInstalled where that Python has no WeasyPrint."""
        asked = [python, "-c", "import weasyprint; print(weasyprint.__version__)"]
        try:
            known = subprocess.run(asked, capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise NotInstalled from error
        self.version = known.stdout.strip()
        self._folder = folder
        self._process = subprocess.Popen(
            [python, "-c", _WEASYPRINT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> "WeasyPrint":
        """Keep it running for a while."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it end."""
        self._pipe(self._process.stdin).close()
        self._process.wait(timeout=30)
        self._pipe(self._process.stdout).close()

    def draw(self, page: bytes, variant: str = "") -> tuple[float, bytes]:
        """Draw a web page; give the seconds it took, as it measured them itself, and the PDF."""
        source, made = self._folder / "letter.html", self._folder / "weasyprint.pdf"
        source.write_bytes(page)
        asked = self._pipe(self._process.stdin)
        asked.write(f"{source}\t{made}\t{variant}\n")
        asked.flush()
        return float(self._pipe(self._process.stdout).readline()), made.read_bytes()

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        if pipe is None:
            raise RuntimeError("The process has no pipe.")
        return pipe


class LibreOffice:
    """LibreOffice's own conversion, a process for each call."""

    def __init__(self, folder: Path) -> None:
        """Find it; NotInstalled where there is none."""
        found = shutil.which("soffice") or shutil.which("libreoffice")
        if found is None:
            raise NotInstalled
        self._command = [found, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        self.version = " ".join(
            subprocess.run([found, "--version"], check=False, capture_output=True, text=True).stdout.split()[1:2]
        )
        self._folder = folder

    def convert(self, copies: list[bytes]) -> tuple[float, bytes]:
        """Convert Word copies in one call; give the seconds it took, start included, and the first PDF."""
        with tempfile.TemporaryDirectory(dir=self._folder) as place:
            names = []
            for number, copy in enumerate(copies):
                path = Path(place) / f"letter{number}.docx"
                path.write_bytes(copy)
                names.append(str(path))
            command = [*self._command, "--convert-to", "pdf", "--outdir", place, *names]
            begun = time.perf_counter()
            subprocess.run(command, capture_output=True, check=True)
            took = time.perf_counter() - begun
            made = sorted(Path(place).glob("*.pdf"))
            if len(made) != len(copies):
                raise NotInstalled  # a LibreOffice without Writer converts nothing and says so only in words
            return took, made[0].read_bytes()


def whole_process(code: str) -> float:
    """Give the seconds that a new Python needs for some code, its start included."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return time.perf_counter() - begun
