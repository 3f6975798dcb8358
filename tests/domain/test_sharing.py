"""Which paths lie on a network, and what the two ways of sharing say of themselves."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.domain.sharing import (
    Holder,
    SharingWay,
    is_network_kind,
    is_network_name,
    keeps_desks_apart,
    kind_at,
    mounts_in,
    pen_elsewhere,
)

LINUX = r"""
proc /proc proc rw,nosuid 0 0
/dev/sda1 / ext4 rw,relatime 0 0
//files01/Information\040Rights /mnt/Information\040Rights cifs rw,vers=3.1.1 0 0
nas:/export/foi /srv/foi nfs4 rw,vers=4.2 0 0
priya@box:/home /home/priya/box fuse.sshfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
systemd-1 /net/late autofs rw 0 0
nas:/late /net/late nfs rw 0 0
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//priya@files01/Information%20Rights on /Volumes/Information Rights (smbfs, nodev, nosuid, mounted by priya)
"""


@pytest.mark.parametrize(
    ("path", "kind", "far"),
    [
        ("/home/priya/register.foidesk", "ext4", False),
        ("/tmp/register.foidesk", "tmpfs", False),
        ("/mnt/Information Rights/FOI/register.foidesk", "cifs", True),
        ("/mnt/Information Rights", "cifs", True),
        ("/mnt/Information Rights 2/register.foidesk", "ext4", False),
        ("/srv/foi/register.foidesk", "nfs4", True),
        ("/home/priya/box/a/b/register.foidesk", "fuse.sshfs", True),
        ("/net/late/register.foidesk", "nfs", True),
    ],
)
def test_a_path_is_on_the_file_system_of_the_nearest_place_above_it(path: str, kind: str, *, far: bool) -> None:
    assert kind_at(path, mounts_in(LINUX)) == kind
    assert is_network_kind(kind) is far


def test_the_table_of_a_mac_is_read() -> None:
    assert kind_at("/Volumes/Information Rights/register.foidesk", mounts_in(MAC)) == "smbfs"
    assert kind_at("/Users/priya/register.foidesk", mounts_in(MAC)) == "apfs"


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("nas:/foi /srv nfs4 rw,vers=4.2,local_lock=none 0 0", True),
        ("nas:/foi /srv nfs rw,vers=3,nolock,local_lock=all 0 0", False),
        ("//files01/foi /srv cifs rw,vers=3.1.1,soft 0 0", False),
        ("//files01/foi /srv cifs rw,vers=3.1.1,nobrl 0 0", False),
        ("priya@box:/foi /srv fuse.sshfs rw 0 0", False),
        ("gvfsd-fuse /srv fuse.gvfsd-fuse rw 0 0", False),
        ("https://cloud.example.org/foi /srv fuse rw,allow_other 0 0", False),
    ],
)
def test_which_drives_keep_two_computers_apart(line: str, *, apart: bool) -> None:
    kind = kind_at("/srv/register.foidesk", mounts_in(line))
    assert is_network_kind(kind)
    assert keeps_desks_apart(kind) is apart


@pytest.mark.parametrize("kind", ["cifs", "smb3", "nfs", "nfs4", "fuse.sshfs", "9p", "afs", "davfs", "CIFS"])
def test_kinds_of_network(kind: str) -> None:
    assert is_network_kind(kind)


@pytest.mark.parametrize("kind", ["ext4", "ntfs", "apfs", "btrfs", "tmpfs", "overlay", "fuseblk", ""])
def test_kinds_of_this_computer(kind: str) -> None:
    assert not is_network_kind(kind)


@pytest.mark.parametrize("path", [r"\\files01\FOI\register.foidesk", "//files01/FOI/r", r"\\?\UNC\files01\FOI\r"])
def test_names_of_a_share(path: str) -> None:
    assert is_network_name(path)


@pytest.mark.parametrize("path", [r"C:\FOI\r", r"\\?\C:\FOI\r", r"\\.\pipe\r", "register.foidesk", r"\FOI\r"])
def test_names_of_a_disk(path: str) -> None:
    assert not is_network_name(path)


@given(st.text(max_size=200))
def test_no_table_is_too_odd_to_be_read(table: str) -> None:
    assert isinstance(kind_at("/a/b", mounts_in(table)), str)


def test_the_risk_is_told_in_plain_words() -> None:
    assert "can then be damaged" in SharingWay.SEVERAL.about
    assert "Safest on a network drive" in SharingWay.ONE.about


def test_who_writes_is_named() -> None:
    at = datetime(2026, 11, 24, 10, 42, tzinfo=UTC)
    holder = Holder("a", "Maria", "OFFICE-3", 1, at, at)
    assert pen_elsewhere(holder).what.startswith("Maria on OFFICE-3 is writing")
