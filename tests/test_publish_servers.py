"""Published sites behind real servers: Apache with our `.htaccess`, rsync through a real sshd."""

from __future__ import annotations

import gzip
import os
import pwd
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.publishing.verification import verify
from tests.publishes import asset, built, edition, files, needs, publish, site
from tests.serving import asked, crawl, free_port, readable, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD = "/a/former/place/"


def with_redirect(folder: Path, targets: str) -> Path:
    root = site(folder, targets)
    page = root / "content/pages/about.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("---\n", "---\nredirect_from: [/former/place/]\n", 1), "utf-8")
    return root


# --- Apache ------------------------------------------------------------------------------------


@pytest.fixture
def apache(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Run Apache as on a shared host: a document root in which `.htaccess` may say everything."""
    readable(tmp_path)
    root = with_redirect(
        tmp_path,
        "  web: {to: directory, path: ../htdocs/a, host: apache, precompress: true}",
    )
    (tmp_path / "htdocs").mkdir()
    modules = "/usr/lib/apache2/modules"
    names = ("mpm_event", "authz_core", "dir", "mime", "alias", "headers", "rewrite", "setenvif",
             "filter", "deflate", "unixd")  # fmt: skip
    loaded = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n"
        for name in names
        if Path(f"{modules}/mod_{name}.so").exists()
    )
    port = free_port()
    who = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    (tmp_path / "apache.conf").write_text(
        f"ServerRoot {tmp_path}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\n{loaded}{who}"
        f"PidFile {tmp_path}/pid\nErrorLog {tmp_path}/error.log\nTypesConfig /etc/mime.types\n"
        f"DirectoryIndex index.html\nDocumentRoot {tmp_path}/htdocs\n"
        f"<Directory {tmp_path}/htdocs>\n  AllowOverride All\n  Require all granted\n"
        "</Directory>\n"
    )
    words = ["apache2", "-f", f"{tmp_path}/apache.conf", "-DFOREGROUND"]
    with serving(words, port):
        yield f"http://127.0.0.1:{port}", root


@needs("apache2", "apache2")
def test_apache_serves_the_site_under_a_sub_path_as_the_host_file_says(
    apache: tuple[str, Path],
) -> None:
    address, root = apache
    assert publish(root, "web", "--base-url", f"{address}/a/") == 0
    assert len(crawl(f"{address}/a/")) > 40

    code, headers, body = asked(f"{address}/a/")
    assert (code, body) == (200, built(root)["index.html"])
    assert headers["content-type"].lower() == "text/html; charset=utf-8"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "public, max-age=0, must-revalidate"
    (style,) = asset(root / "site", 1)
    _, headers, _ = asked(f"{address}/a/{style}")
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert headers["content-type"].lower().startswith("text/css")

    for old in (OLD, OLD.rstrip("/"), f"{OLD}index.html"):
        code, headers, _ = asked(address + old)
        assert code == 301, old
        assert headers["location"] in ("/a/about/", f"{address}/a/about/")
    assert asked(f"{address}/a/former/places/")[0] == 404

    code, headers, body = asked(f"{address}/a/no/such/page/")
    assert (code, body) == (404, built(root)["404.html"])

    code, headers, body = asked(f"{address}/a/about/", **{"Accept-Encoding": "gzip"})
    assert code == 200
    assert headers.get("content-encoding") == "gzip"
    assert headers["content-type"].replace(" ", "").lower() == "text/html;charset=utf-8"
    assert "accept-encoding" in headers["vary"].lower()
    assert gzip.decompress(body) == built(root)["about/index.html"]


# --- rsync over ssh ----------------------------------------------------------------------------


@pytest.fixture
def ssh(tmp_path: Path) -> Iterator[str]:
    """Run a server of our own for ssh, with keys of our own, and give the command to reach it."""
    for name in ("host", "mine"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True
        )
    readable(tmp_path)
    shutil.copy(tmp_path / "mine.pub", tmp_path / "authorized")
    port = free_port()
    (tmp_path / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {tmp_path}/host\nPidFile none\n"
        f"AuthorizedKeysFile {tmp_path}/authorized\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n"
    )
    known = (tmp_path / "host.pub").read_text().split()
    (tmp_path / "known").write_text(f"[127.0.0.1]:{port} {known[0]} {known[1]}\n")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    program = shutil.which("sshd") or "/usr/sbin/sshd"
    with serving([program, "-D", "-e", "-f", f"{tmp_path}/sshd_config"], port):
        yield (
            f"ssh -p {port} -i {tmp_path}/mine -o IdentitiesOnly=yes -o BatchMode=yes"
            f" -o UserKnownHostsFile={tmp_path}/known -o GlobalKnownHostsFile=none -F none"
        )


@needs("sshd", "openssh-server")
@needs("rsync", "rsync")
def test_rsync_publishes_over_ssh(
    tmp_path: Path, ssh: str, capsys: pytest.CaptureFixture[str]
) -> None:
    who = f"{pwd.getpwuid(os.geteuid()).pw_name}@127.0.0.1"
    root = site(
        tmp_path, f"  web: {{to: rsync, destination: '{who}:{tmp_path}/www', ssh: '{ssh}'}}"
    )
    assert publish(root, "web") == 0
    assert files(tmp_path / "www") == built(root)
    capsys.readouterr()
    assert publish(root, "web") == 0
    assert "nothing to do" in capsys.readouterr().out
    edition(root, 2)
    assert publish(root, "web") == 0
    assert len(asset(tmp_path / "www", 1)) == 1
    edition(root, 3)
    assert publish(root, "web") == 0
    assert not asset(tmp_path / "www", 1)
    assert not verify(str(tmp_path / "www")).problems


@needs("sshd", "openssh-server")
@needs("rsync", "rsync")
@pytest.mark.parametrize("fault", ["key", "host", "port"])
def test_an_ssh_that_refuses_is_one_line(
    tmp_path: Path, ssh: str, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if fault == "key":
        (tmp_path / "authorized").write_text("")
        words = "Permission denied"
    elif fault == "host":
        (tmp_path / "known").write_text("")
        words = "Host key verification failed"
    else:
        ssh = ssh.replace("-p ", "-p 1 -o Port=", 1)
        words = "Connection refused"
    root = site(
        tmp_path,
        f"  web: {{to: rsync, destination: 'nobody@127.0.0.1:{tmp_path}/www', ssh: '{ssh}'}}",
    )
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert words in said
    assert len(said.splitlines()) == 1
    assert not (tmp_path / "www").exists()
