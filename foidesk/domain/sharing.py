"""Sharing one register from a network drive: the two ways, who holds the pen, and which paths lie on a network."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from foidesk.domain.troubles import StoreTrouble

PEN_STALE_AFTER = timedelta(minutes=3)
"""A desk that holds the pen says so several times in this while; one that does not is gone."""


class SharingWay(Enum):
    """How several desks use one register: its value is what the register keeps."""

    ONE = "one"
    SEVERAL = "several"

    @property
    def title(self) -> str:
        """Give the words of the choice."""
        return _WORDS[self.value][0]

    @property
    def about(self) -> str:
        """Say what it means, with its risk."""
        return _WORDS[self.value][1]


_WORDS = {
    "one": (
        "One desk writes, the others read",
        "The first desk to open the register holds the pen. The others see what it does within seconds, and take the "
        "pen when it is free or handed over. Safest on a network drive.",
    ),
    "several": (
        "Several desks write",
        "Everybody writes at once. It relies on the network drive to keep two desks apart, which some drives do "
        "wrongly without a word: the register can then be damaged. Keep copies in a second place.",
    ),
}


@dataclass(frozen=True)
class Holder:
    """The desk that holds the pen, and when it last said, by its own clock, that it is still there (UTC)."""

    desk: str
    who: str
    computer: str
    process: int
    since: datetime
    at: datetime

    @property
    def name(self) -> str:
        """Give who it is and where: `Maria on OFFICE-3`."""
        return f"{self.who} on {self.computer}" if self.computer else self.who


@dataclass(frozen=True)
class Asked:
    """A desk that asks for the pen."""

    desk: str
    who: str
    computer: str
    process: int
    at: datetime

    @property
    def name(self) -> str:
        """Give who it is and where."""
        return f"{self.who} on {self.computer}" if self.computer else self.who


@dataclass(frozen=True)
class Sharing:
    """What a register says of its being shared; no way while nobody was asked."""

    way: SharingWay | None = None
    holder: Holder | None = None
    asked: Asked | None = None


class PenElsewhere(StoreTrouble):
    """The register is written by one desk at a time, and this is not the one."""


def pen_elsewhere(holder: Holder | None) -> PenElsewhere:
    """Say who writes, and what to do."""
    if holder is None:
        return PenElsewhere(
            "You are reading this register; nobody is writing in it now.",
            kept="Nothing was saved by this.",
            do="Take the pen, then do it again.",
        )
    return PenElsewhere(
        f"{holder.name} is writing in this register; you are reading.",
        kept="Nothing was saved by this.",
        do="Ask for the pen, or do it again when they are done.",
    )


# --- which paths lie on a network ---------------------------------------------------------------------------

NETWORK_KINDS = frozenset(
    {
        *("cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs3", "nfs4", "9p", "afs", "afpfs", "autofs.net", "ceph"),
        *("coda", "davfs", "davfs2", "webdav", "fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse"),
        *("fuse.glusterfs", "fuse.curlftpfs", "fuse.s3fs", "glusterfs", "gpfs", "lustre", "ncpfs", "ocfs2", "gfs2"),
        *("fuse.cifs", "fuse.smbnetfs", "acfs", "vboxsf", "fuse.vmhgfs-fuse", "prl_fs", "cifs.nobrl", "nfs.nolock"),
    }
)
"""Kinds of file system on which the file lies on another computer."""
LONE_KINDS = frozenset(
    {
        *("cifs.nobrl", "nfs.nolock", "fuse.sshfs", "fuse.rclone", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.cifs"),
        *("fuse.davfs2", "davfs", "davfs2", "webdav", "fuse.curlftpfs", "fuse.s3fs"),
        *("cifs", "smb3"),  # of Linux; its locks reach the server, but none can be made a stronger one
    }
)
"""Those whose locks are not seen by other computers, or not in a way that SQLite can use."""


def is_network_kind(kind: str) -> bool:
    """Say whether a file system of this kind lies on another computer."""
    return kind.lower() in NETWORK_KINDS


def keeps_desks_apart(kind: str) -> bool:
    """Say whether two computers that write on a file system of this kind are kept apart, as far as is known."""
    return kind.lower() not in LONE_KINDS


def is_network_name(path: str) -> bool:
    r"""Say whether a path of Windows names a share: `\\server\share`, but not `\\?\C:` or a device."""
    plain = path.replace("/", "\\")
    if plain.lower().startswith("\\\\?\\unc\\"):
        return True
    return plain.startswith("\\\\") and plain[2:4] not in {"?\\", ".\\"}


def mounts_in(table: str) -> dict[str, str]:
    r"""Read a table of mounts, as /proc/mounts has it or as `mount` prints it: place to kind, the later one wins.

    A kind is told more closely where its options take the locks away, and where the name alone says too little.
    """
    found: dict[str, str] = {}
    for line in table.splitlines():
        left, printed, right = line.rpartition(" (")
        if printed and " on " in left and right.endswith(")"):
            found[left.partition(" on ")[2]] = right[:-1].partition(",")[0]
            continue
        words = line.split(" ")
        if len(words) >= 3:
            options = set(words[3].split(",")) if len(words) > 3 else set()
            found[_unescaped(words[1])] = _closer(words[2], words[0], options)
    return found


def _closer(kind: str, device: str, options: set[str]) -> str:
    if kind in {"cifs", "smb3"} and "nobrl" in options:
        return "cifs.nobrl"
    if kind in {"nfs", "nfs4"} and options & {"nolock", "local_lock=all", "local_lock=posix"}:
        return "nfs.nolock"
    if kind == "fuse" and "://" in device:
        return "fuse.davfs2"
    return kind


def kind_at(path: str, mounts: dict[str, str]) -> str:
    """Give the kind of file system an absolute path lies on; "" where the table does not say."""
    place = path.rstrip("/")
    while place:
        if place in mounts:
            return mounts[place]
        place = place.rpartition("/")[0]
    return mounts.get("/", "")


def _unescaped(word: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        word = word.replace(code, sign)
    return word
