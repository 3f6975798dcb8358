"""A print server of the tests' own: a real CUPS on the loopback, with one queue that prints both sides to a file."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

QUEUE = "Post-room"
_PROGRAMS = ("cupsd", "lpadmin", "lpstat")
_MUST = "FOIDESK_MUST_PRINT"
_CONF = """\
Listen 127.0.0.1:{port}
Browsing No
DefaultAuthType None
WebInterface No
PageLogFormat %p %j %P %C %{{sides}}
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {root}
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/run
TempDir {root}/spool
AccessLog {root}/access
ErrorLog {root}/error
PageLog {root}/page
FileDevice Yes
User {user}
Group {group}
SystemGroup root
"""
# Passes a PDF on as it came, and tells the page log how many copies the printer was to make.
_FILTER = """\
#!/bin/sh
echo "PAGE: 1 $4" >&2
if [ $# -gt 5 ]; then exec cat "$6"; fi
exec cat
"""
# What a printer says of itself: A4 to the very edge, both sides, PDF as it is.
_PRINTER = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "POSTROOM.PPD"
*Manufacturer: "Post"
*Product: "(Post room)"
*ModelName: "Post room"
*ShortNickName: "Post room"
*NickName: "Post room"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsVersion: 2.4
*cupsManualCopies: False
*cupsFilter2: "application/pdf application/pdf 0 {filter}"
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 {filter}"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]/ImagingBBox null>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]/ImagingBBox null>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*OpenUI *Duplex/Two-sided: PickOne
*OrderDependency: 10 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
"""


@dataclass(frozen=True)
class PrintServer:
    """A running server: where it listens, and what came out of its printer."""

    address: str
    root: Path

    @property
    def env(self) -> dict[str, str]:
        """What a program must be told so that it prints here and nowhere else."""
        return {**os.environ, "CUPS_SERVER": self.address, "QT_QPA_PLATFORM": "offscreen"}

    def printed(self, number: int) -> tuple[bytes, str]:
        """Give what the job with this number printed and its line in the page log, once it is done.

        Nothing tells us when a print server has finished but its own log: it is looked at until the line is there.
        """
        out, log = self.root / "out.pdf", self.root / "page"
        for _ in range(600):
            lines = log.read_text().splitlines() if log.exists() else []
            mine = [line for line in lines if line.split()[1] == str(number)]
            if mine and out.exists() and out.read_bytes().rstrip().endswith(b"%%EOF"):
                return out.read_bytes(), mine[-1]
            time.sleep(0.1)
        raise AssertionError(f"job {number} was not printed; {(self.root / 'error').read_text()[-2000:]}")

    def start_afresh(self) -> None:
        """Empty the tray."""
        (self.root / "out.pdf").write_bytes(b"")


def _missing() -> str:
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    return ", ".join(name for name in _PROGRAMS if shutil.which(name, path=path) is None)


def _which(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    assert found
    return found


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def print_server() -> Iterator[PrintServer]:
    """Run a server for a while; where there is none to run the test is skipped, or fails if it must not be."""
    missing = _missing()
    if missing or os.name == "nt":
        reason = f"needs {missing or 'CUPS'} (Debian: cups-daemon, cups-client)"
        if os.environ.get(_MUST) == "1":
            pytest.fail(f"the printing must be proved here, and {reason}")
        pytest.skip(reason)
    root = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
    root.chmod(0o755)
    as_root = os.geteuid() == 0
    user, group = ("lp", "lp") if as_root else (os.environ.get("USER", "lp"), "lp")
    for name in ("spool", "cache", "run", "ppd"):
        (root / name).mkdir()
    (root / "out.pdf").write_bytes(b"")
    port = _free_port()
    (root / "cupsd.conf").write_text(_CONF.format(port=port))
    (root / "cups-files.conf").write_text(_FILES.format(root=root, user=user, group=group))
    if as_root:
        for one in (root, *root.iterdir()):
            shutil.chown(one, "lp", "lp")
    own = root / "filters"  # a server run by root takes no filter that anybody else could have written
    own.mkdir(mode=0o755)
    (own / "pass").write_text(_FILTER)
    (own / "pass").chmod(0o755)
    (root / "printer.ppd").write_text(_PRINTER.replace("{filter}", str(own / "pass")))
    command = [_which("cupsd"), "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
    server = PrintServer(f"127.0.0.1:{port}", root)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            _add_queue(server, running)
            yield server
        finally:
            running.terminate()
            with suppress(subprocess.TimeoutExpired):
                running.wait(20)
            running.kill()
            shutil.rmtree(root, ignore_errors=True)


def _add_queue(server: PrintServer, running: "subprocess.Popen[bytes]") -> None:
    wanted = ["-p", QUEUE, "-E", "-v", f"file:{server.root}/out.pdf", "-P", str(server.root / "printer.ppd")]
    done = None
    for _ in range(300):  # until it listens
        if running.poll() is not None:
            break
        command = [_which("lpadmin"), "-h", server.address, *wanted]
        done = subprocess.run(command, env=server.env, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
        time.sleep(0.1)
    said = done.stderr if done else ""
    log = server.root / "error"
    raise AssertionError(f"no queue: {said} {log.read_text()[-2000:] if log.exists() else ''}")
