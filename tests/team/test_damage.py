"""No damaged or forged package is accepted, and none changes the project."""

from __future__ import annotations

import os

import pytest

from annotator.core.errors import PackageRefused, Reason
from annotator.project import look_at, receive
from tests.harness.damage import project_and_package, run

PACKAGES = int(os.environ.get("HASHIYA_DAMAGED", "80"))


def test_no_spoilt_package_is_accepted(tmp_path):
    refused = list(run(tmp_path, PACKAGES, seed=20261202))
    assert len(refused) == PACKAGES
    assert {"flipped", "bomb", "slipping", "other_quote", "rewritten"} <= {
        way for way, _ in refused
    }


def test_no_bit_of_a_package_can_change_unnoticed(tmp_path):
    project, good = project_and_package(tmp_path)
    project.close()
    sound = good.read_bytes()
    spoilt = tmp_path / "spoilt.zip"
    for place in range(0, 8 * len(sound), 97):
        content = bytearray(sound)
        content[place // 8] ^= 1 << place % 8
        spoilt.write_bytes(content)
        with pytest.raises(PackageRefused):
            look_at(spoilt)


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"{}", b"PK\x05\x06" + bytes(18)])
def test_another_file_is_no_package(tmp_path, content):
    path = tmp_path / "other.zip"
    path.write_bytes(content)
    with pytest.raises(PackageRefused) as failure:
        look_at(path)
    assert failure.value.path == path


def test_a_package_that_is_not_there_is_told(tmp_path):
    with pytest.raises(PackageRefused) as failure:
        receive(tmp_path / "new.hashiya", [tmp_path / "none.zip"])
    assert failure.value.reason is Reason.FILE_MISSING
