"""Mails full of addresses are read, shown and filed, and the program asks nobody on any network."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = """
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["FOIDESK_SETTINGS"] = str(Path(sys.argv[1]) / "settings.toml")
asked = []
sys.addaudithook(lambda event, args: asked.append((event, args)) if event in {
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"} else None)
from PySide6.QtCore import QUrl
from foidesk.office import rehearsal
from foidesk.ui.actions import Actions
from foidesk.ui.app import make_application
from foidesk.ui.desk import Desk
from foidesk.ui.pictures import settle
from foidesk.ui.window import MainWindow
folder = Path(sys.argv[1])
page = (
    '<html><head><link rel="stylesheet" href="http://192.0.2.1/a.css"><base href="http://192.0.2.1/">'
    '<style>@import "http://192.0.2.1/b.css"; p {background:url(http://192.0.2.1/c.png)}</style></head>'
    '<body onload="fetch(\\'http://192.0.2.1\\')"><img src="http://192.0.2.1/track.gif"><img src="file:///etc/passwd">'
    '<iframe src="http://192.0.2.1/f"></iframe><script src="http://192.0.2.1/s.js"></script>'
    '<p>Dear Sir</p><p>How many vans do you own? See <a href="http://192.0.2.1/x">this</a>.</p><p>Ann Ode</p></body></html>'
)
head = "From: Ann Ode <ann@192.0.2.1>\\nSubject: Vans\\nDate: Tue, 23 Jul 2024 09:00:00 +0100\\nMIME-Version: 1.0\\n"
mail = folder / "vans.eml"
mail.write_text(head + "Message-ID: <1@192.0.2.1>\\nContent-Type: text/html\\n\\n" + page)
later = folder / "later.eml"
later.write_text(head + "Message-ID: <2@192.0.2.1>\\nContent-Type: text/html\\n\\n" + page)
application = make_application()
office, clock = rehearsal.open_office(folder / "r.foidesk")
office.records.save_profile(rehearsal.sample_profile())
desk = Desk(office, Actions())
window = MainWindow(desk)
window.resize(1440, 900)
window.show()
window.new_request([mail])
settle(window, desk)
window.grab()
window.rooms.new.page.create_case()
settle(window, desk)
case = window.pages.currentWidget()
case.letting_go.take_later([later])
settle(window, desk)
case.tab("correspondence").card.keep.click()
settle(window, desk)
window.grab()
print(len(office.correspondence.messages(case.case_id)), case.view.case.items[0].wording)
print("asked", asked)
print("Qt", [name for name in sys.modules if "QtNetwork" in name or "WebEngine" in name])
sys.stdout.flush()
os._exit(0)
"""


def test_no_mail_makes_the_program_ask_anybody(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DAY, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=False, timeout=300
    )
    filed, asked, qt = done.stdout.splitlines()[-3:]
    assert filed.startswith("1 How many vans do you own?"), done.stderr
    assert asked == "asked []"
    assert qt == "Qt []"
