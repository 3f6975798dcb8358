# ruff: noqa: T201  a benchmark prints
"""A workbook of 20 MB through the release gate, beside unpacking and parsing it and doing nothing: time and memory.

Run it by hand: python -m tests.benchmarks.bench_gate [megabytes]
"""

import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from xml.parsers import expat

_WAYS = {"unpack": "unpack only", "floor": "unpack and parse", "gate": "the release gate", "openpyxl": "openpyxl whole"}
SHEET = "xl/worksheets/sheet1.xml"


def make(path: Path, megabytes: float) -> None:
    """Write a workbook of so many megabytes: numbers in twelve columns, with hidden rows and styles to watch for."""
    from tests.gate.made import workbook

    chance = random.Random(1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        old_path = path.with_suffix(".small")
        old_path.write_bytes(workbook())
        with zipfile.ZipFile(old_path) as old:
            for name in old.namelist():
                if name != SHEET:
                    new.writestr(name, old.read(name))
        with new.open(SHEET, "w", force_zip64=True) as stream:
            stream.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            row = 0
            while path.stat().st_size < megabytes * 1024 * 1024 * 0.99:
                row += 1
                hidden = ' hidden="1"' if row % 1000 == 0 else ""
                cells = "".join(
                    f'<c r="{letter}{row}"><v>{chance.randrange(10**6)}</v></c>' for letter in "ABCDEFGHIJKL"
                )
                stream.write(f'<row r="{row}"{hidden}>{cells}</row>'.encode())
            stream.write(b"</sheetData></worksheet>")


def way(path: Path, how: str) -> None:
    """Do one thing to the file and print its processor time and the most memory it held."""
    import resource

    begun = time.process_time()
    if how == "gate":
        from foidesk.gate.scan import scan_bytes

        found = scan_bytes(path.read_bytes(), path.name)
        assert [one.name for one in found] == ["hidden rows"]
    elif how == "openpyxl":
        import openpyxl

        openpyxl.load_workbook(path)
    else:
        parser = expat.ParserCreate()
        if how == "floor":
            parser.StartElementHandler = parser.EndElementHandler = lambda *_what: None
        with zipfile.ZipFile(path) as package, package.open(SHEET) as stream:
            while piece := stream.read(128 * 1024):
                if how == "floor":
                    parser.Parse(piece, False)
    print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main(megabytes: float) -> None:
    """Measure every way in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.xlsx"
        make(path, megabytes)
        with zipfile.ZipFile(path) as package:
            inside = package.getinfo(SHEET).file_size / 1024 / 1024
        print(f"{path.stat().st_size / 1024 / 1024:.1f} MB, its sheet {inside:.0f} MB unpacked")
        took: dict[str, float] = {}
        for how, words in _WAYS.items():
            if how == "openpyxl" and megabytes > 5:
                continue  # gigabytes: nothing to do to a machine that is shared
            command = [sys.executable, "-m", "tests.benchmarks.bench_gate", "--way", how, str(path)]
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
            took[how] = float(out[0])
            ratio = took[how] / took["floor"] if "floor" in took else 0
            print(f"{words:20} {took[how]:7.2f} s  ratio {ratio:5.2f}   {float(out[1]):7.0f} MB")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--way"]:
        way(Path(sys.argv[3]), sys.argv[2])
    else:
        main(float(sys.argv[1]) if len(sys.argv) > 1 else 20)
