"""Publishing to an rsync daemon, to a bucket of a local S3 server, and seen through nginx."""

from __future__ import annotations

import os
import re
import shutil
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest

from generator.publishing.s3 import invalidation
from generator.publishing.verification import verify
from tests.publishes import asset, built, edition, files, needs, publish, site
from tests.serving import asked, crawl, free_port, readable, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# --- rsync -----------------------------------------------------------------------------------

with_rsync = needs("rsync", "rsync")


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "www").mkdir()
    port = free_port()
    who = "uid = root\ngid = root\n" if os.geteuid() == 0 else ""
    (tmp_path / "rsyncd.conf").write_text(
        f"use chroot = no\nlog file = {tmp_path}/log\n{who}"
        f"[www]\npath = {tmp_path}/www\nread only = no\n"
        f"[closed]\npath = {tmp_path}/www\nread only = yes\n"
    )
    words = ["rsync", "--daemon", "--no-detach", "--address=127.0.0.1", f"--port={port}",
             f"--config={tmp_path}/rsyncd.conf"]  # fmt: skip
    with serving(words, port):
        yield f"rsync://127.0.0.1:{port}"


@with_rsync
def test_a_daemon_gets_the_site_and_what_changes(
    tmp_path: Path, daemon: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {{to: rsync, destination: '{daemon}/www/'}}")
    www = tmp_path / "www"
    (www / "theirs.txt").write_text("theirs")
    assert publish(root, "web") == 2  # the place is not empty: is it the right one?
    assert "no site of this tool's" in capsys.readouterr().err
    assert publish(root, "web", "--yes") == 0
    assert files(www) == {**built(root), "theirs.txt": b"theirs"}
    assert (www / "index.html").stat().st_mode & 0o777 == 0o644
    capsys.readouterr()
    assert publish(root, "web") == 0
    assert "nothing to do" in capsys.readouterr().out
    edition(root, 2)
    without_about(root)
    assert publish(root, "web") == 0
    assert len(asset(www, 1)) == 1
    assert not (www / "about/index.html").exists()
    edition(root, 3)
    assert publish(root, "web") == 0
    assert not asset(www, 1)
    assert (www / "theirs.txt").read_text() == "theirs"
    (www / "theirs.txt").unlink()
    assert not verify(str(www)).problems


@with_rsync
@pytest.mark.parametrize("folder", ["closed", "nowhere"])
def test_a_module_that_refuses_is_one_line(
    tmp_path: Path, daemon: str, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {{to: rsync, destination: '{daemon}/{folder}/'}}")
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "rsync cannot publish" in said
    assert len(said.splitlines()) == 1
    assert not files(tmp_path / "www")


@with_rsync
def test_a_foreign_page_is_asked_about_by_rsync_too(tmp_path: Path) -> None:
    root = site(tmp_path, "  web: {to: rsync, destination: ../www}")
    (tmp_path / "www").mkdir()
    (tmp_path / "www/index.html").write_text("theirs")
    assert publish(root, "web") == 2
    assert files(tmp_path / "www") == {"index.html": b"theirs"}
    assert publish(root, "web", "--yes") == 0
    assert files(tmp_path / "www") == built(root)


@with_rsync
def test_what_was_edited_there_is_named_first_by_rsync_too(
    tmp_path: Path, daemon: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {{to: rsync, destination: '{daemon}/www/'}}")
    www = tmp_path / "www"
    assert publish(root, "web") == 0
    without_about(root)
    edition(root, 2)
    capsys.readouterr()
    assert publish(root, "web", "--dry-run") == 0
    assert "edited" not in capsys.readouterr().out
    for path in ("index.html", "about/index.html"):
        (www / path).write_text("theirs")
    assert publish(root, "web") == 0
    told = capsys.readouterr().out.splitlines()
    at = told.index("2 files were edited at the target; what was edited there will be lost")
    assert told[at + 1 : at + 3] == ["  ! index.html", "  ! about/index.html"]
    assert (www / "index.html").read_bytes() == built(root)["index.html"]
    assert not (www / "about/index.html").exists()


def without_about(root: Path) -> None:
    (root / "content/pages/about.md").unlink()
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace(", about]", "]"), "utf-8")


def test_without_rsync_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, "  web: {to: rsync, destination: ../www}")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert publish(root, "web") == 2
    assert "install it" in capsys.readouterr().err
    assert not (root / "site").exists() or not files(root / "site")


# --- a bucket --------------------------------------------------------------------------------

SECRET = "not-a-real-secret-key"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    if shutil.which("moto_server") is None:
        if os.environ.get("CI"):
            pytest.fail("moto_server is not here; it comes with the test extra")
        pytest.skip("NOT TESTED: moto_server is not here: pip install 'moto[server]'")
    port = free_port()
    with serving(["moto_server", "-H", "127.0.0.1", "-p", str(port)], port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    boto3 = pytest.importorskip("boto3")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing-key-id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    client = boto3.client("s3", endpoint_url=server)
    client.create_bucket(Bucket="desk")
    yield client
    for item in client.list_objects_v2(Bucket="desk").get("Contents", ()):
        client.delete_object(Bucket="desk", Key=item["Key"])
    client.delete_bucket(Bucket="desk")


def _keys(client: Any) -> set[str]:
    return {item["Key"] for item in client.list_objects_v2(Bucket="desk").get("Contents", ())}


def _head(client: Any, key: str) -> tuple[str, str, str | None]:
    found = client.head_object(Bucket="desk", Key=key)
    return found["ContentType"], found["CacheControl"], found.get("ContentEncoding")


def test_a_bucket_gets_types_caching_and_compression(
    tmp_path: Path, server: str, bucket: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(
        tmp_path,
        f"  web: {{to: s3, bucket: desk, prefix: a/b, endpoint: '{server}', gzip: ['*.html'],\n"
        "    cache: {'data/*': 'public, max-age=60'}}",
    )
    bucket.put_object(Bucket="desk", Key="a/b/theirs.txt", Body=b"theirs")
    bucket.put_object(Bucket="desk", Key="other/index.html", Body=b"theirs")
    assert publish(root, "web") == 2  # the place is not empty: is it the right one?
    assert "no site of this tool's" in capsys.readouterr().err
    assert publish(root, "web", "--yes") == 0
    assert {f"a/b/{path}" for path in built(root)} <= _keys(bucket)
    anew = "public, max-age=0, must-revalidate"
    assert _head(bucket, "a/b/index.html") == ("text/html; charset=utf-8", anew, "gzip")
    assert _head(bucket, "a/b/data/figures.csv") == (
        "text/csv; charset=utf-8", "public, max-age=60", None
    )  # fmt: skip
    (style,) = asset(root / "site", 1)
    assert _head(bucket, f"a/b/{style}") == (
        "text/css; charset=utf-8", "public, max-age=31536000, immutable", None
    )  # fmt: skip
    capsys.readouterr()
    assert publish(root, "web") == 0
    assert "nothing to do" in capsys.readouterr().out
    for number in (2, 3):
        edition(root, number)
        assert publish(root, "web") == 0
        assert (f"a/b/{style}" in _keys(bucket)) is (number == 2)
    assert {"a/b/theirs.txt", "other/index.html"} <= _keys(bucket)
    assert not [key for key in _keys(bucket) if key.endswith("/")]


def test_what_was_edited_in_the_bucket_is_named_first(
    tmp_path: Path, server: str, bucket: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(
        tmp_path, f"  web: {{to: s3, bucket: desk, endpoint: '{server}', gzip: ['*.html']}}"
    )
    assert publish(root, "web") == 0
    time.sleep(1.1)  # the service tells when an object was put in whole seconds
    bucket.put_object(Bucket="desk", Key="robots.txt", Body=built(root)["robots.txt"])
    for key in ("index.html", "about/index.html"):
        bucket.put_object(Bucket="desk", Key=key, Body=b"theirs", ContentEncoding="gzip")
    capsys.readouterr()
    assert publish(root, "web", "--dry-run") == 0
    told = capsys.readouterr().out.splitlines()
    assert "2 files were edited at the target; what was edited there will be lost" in told
    without_about(root)
    edition(root, 2)
    assert publish(root, "web") == 0
    told = capsys.readouterr().out.splitlines()
    at = told.index("2 files were edited at the target; what was edited there will be lost")
    assert told[at + 1 : at + 3] == ["  ! index.html", "  ! about/index.html"]
    edition(root, 3)
    assert publish(root, "web") == 0
    assert "edited" not in capsys.readouterr().out


def test_other_rules_send_the_objects_again(tmp_path: Path, server: str, bucket: Any) -> None:
    root = site(tmp_path, f"  web: {{to: s3, bucket: desk, endpoint: '{server}'}}")
    assert publish(root, "web") == 0
    settings = root / "content/site.yaml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("bucket: desk,", "bucket: desk, cache: {'*': no-store},"))
    assert publish(root, "web") == 0
    assert _head(bucket, "index.html")[1] == "no-store"


def test_a_wrong_bucket_is_one_line(
    tmp_path: Path, server: str, bucket: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    root = site(tmp_path, f"  web: {{to: s3, bucket: dsek, endpoint: '{server}'}}")
    assert publish(root, "web") == 2
    out = capsys.readouterr()
    assert "there is no such bucket" in out.err
    assert len(out.err.splitlines()) == 1
    assert SECRET not in out.out + out.err
    assert not _keys(bucket)


def test_a_service_that_does_not_answer_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("boto3")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing-key-id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    port = free_port()
    root = site(
        tmp_path,
        f"  web: {{to: s3, bucket: desk, region: eu-west-1, endpoint: 'http://127.0.0.1:{port}'}}",
    )
    assert publish(root, "web") == 2
    out = capsys.readouterr()
    assert "cannot be published to" in out.err
    assert len(out.err.splitlines()) == 1
    assert SECRET not in out.err


def test_cloudfront_forgets_pages_under_both_addresses_and_never_assets() -> None:
    assert invalidation(["a/index.html", "feed.xml"], "x/") == [
        "/x/a/", "/x/a/index.html", "/x/feed.xml",
    ]  # fmt: skip
    assert invalidation([f"{i}.html" for i in range(60)], "") == ["/*"]


@pytest.fixture
def distribution(server: str, bucket: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Make a CloudFront distribution at the local server, and give a function for its list."""
    import boto3  # noqa: PLC0415  an extra

    del bucket  # it has to be there
    monkeypatch.setenv("AWS_ENDPOINT_URL_CLOUDFRONT", server)
    client = boto3.client("cloudfront")
    origin = {"Id": "o", "DomainName": "desk.s3.amazonaws.com",
              "S3OriginConfig": {"OriginAccessIdentity": ""}}  # fmt: skip
    made = client.create_distribution(
        DistributionConfig={
            "CallerReference": os.urandom(8).hex(), "Comment": "", "Enabled": True,
            "Origins": {"Quantity": 1, "Items": [origin]},
            "DefaultCacheBehavior": {"TargetOriginId": "o", "ViewerProtocolPolicy": "allow-all"},
        }
    )  # fmt: skip
    identity = made["Distribution"]["Id"]

    def forgotten() -> list[set[str]]:
        listed = client.list_invalidations(DistributionId=identity)["InvalidationList"]
        found = [
            client.get_invalidation(DistributionId=identity, Id=item["Id"])["Invalidation"]
            for item in listed.get("Items", ())
        ]
        found.sort(key=lambda item: item["CreateTime"])
        return [{*item["InvalidationBatch"]["Paths"]["Items"]} for item in found]

    return identity, forgotten


def test_cloudfront_is_told_what_changed_each_time(
    tmp_path: Path, server: str, distribution: Any
) -> None:
    identity, forgotten = distribution
    root = site(
        tmp_path,
        f"  web: {{to: s3, bucket: desk, endpoint: '{server}', distribution: {identity}}}",
    )
    assert publish(root, "web") == 0
    assert publish(root, "web") == 0  # nothing to do, nothing to forget
    assert forgotten() == [{"/*"}]
    page = root / "content/pages/about.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\nMore words.\n", "utf-8")
    assert publish(root, "web") == 0
    (second,) = [paths for paths in forgotten() if paths != {"/*"}]
    assert {"/about/", "/about/index.html", "/edition.json"} <= second
    assert not [path for path in second if path.startswith("/assets/")]
    for words in (text, f"{text}\nMore words.\n"):  # there and back: the same plan once more
        page.write_text(words, "utf-8")
        assert publish(root, "web") == 0
    assert len(forgotten()) == 4


def test_an_invalidation_that_is_refused_is_made_by_the_next_publish(
    tmp_path: Path, server: str, distribution: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    identity, forgotten = distribution
    root = site(
        tmp_path,
        f"  web: {{to: s3, bucket: desk, endpoint: '{server}', distribution: EAAAAAAAAAAAAA}}",
    )
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "correct `distribution`" in said
    assert len(said.splitlines()) == 1
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("EAAAAAAAAAAAAA", identity), "utf-8")
    assert publish(root, "web") == 0
    assert forgotten() == [{"/*"}]
    assert publish(root, "web") == 0
    assert "nothing to do" in capsys.readouterr().out


def test_nobody_signed_in_is_one_line_that_says_so(
    tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("boto3")
    for name in [*os.environ]:
        if name.startswith("AWS_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    root = site(
        tmp_path, f"  web: {{to: s3, bucket: desk, region: us-east-1, endpoint: '{server}'}}"
    )
    assert publish(root, "web") == 2
    said = capsys.readouterr().err
    assert "AWS_ACCESS_KEY_ID" in said
    assert len(said.splitlines()) == 1


# --- nginx -----------------------------------------------------------------------------------


@needs("nginx", "nginx-light")
def test_a_site_under_a_sub_path_is_whole_through_every_switch(tmp_path: Path) -> None:
    readable(tmp_path)
    port = free_port()
    root = site(tmp_path, "  web: {to: directory, path: ../www, switch: symlink, host: nginx}")
    page = root / "content/pages/about.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("---\n", "---\nredirect_from: [/former/place/]\n", 1), "utf-8")
    assert publish(root, "web", "--base-url", "https://example.org/a/") == 0
    who = "user root;\n" if os.geteuid() == 0 else ""
    (tmp_path / "nginx.conf").write_text(
        f"{who}daemon off; pid {tmp_path}/pid; error_log {tmp_path}/error.log;\n"
        "events {}\n"
        "http { types { text/html html; text/css css; } access_log off;\n"
        f"  client_body_temp_path {tmp_path}/t1; proxy_temp_path {tmp_path}/t2;\n"
        f"  fastcgi_temp_path {tmp_path}/t3; uwsgi_temp_path {tmp_path}/t4;\n"
        f"  scgi_temp_path {tmp_path}/t5;\n"
        f"  map $uri $moved {{ include {tmp_path}/www/_redirects.map; }}\n"
        f"  server {{ listen 127.0.0.1:{port}; absolute_redirect off;\n"
        "    if ($moved) { return 301 $moved; }\n"
        f"    location /a/ {{ alias {tmp_path}/www/; index index.html; error_page 404"
        " /a/404.html; }\n"
        "  }\n}\n"
    )
    base = f"http://127.0.0.1:{port}/a/"
    with serving(["nginx", "-c", f"{tmp_path}/nginx.conf"], port):
        crawled = crawl(base)
        assert len(crawled) > 40
        cached = urllib.request.urlopen(base).read().decode()
        edition(root, 2)
        assert publish(root, "web", "--base-url", "https://example.org/a/") == 0
        assert len(crawl(base)) >= len(crawled)
        # A page from a cache, of the edition before, still finds its style.
        for link in re.findall(r'(?:href|src)="([^"]*assets/[^"]+)"', cached):
            assert urllib.request.urlopen(urljoin(base, link)).status == 200
        with urllib.request.urlopen(f"{base}edition.json") as answer:
            assert answer.read() == (root / "site/edition.json").read_bytes()
        assert asked(f"{base}no/such/page/")[::2] == (404, built(root)["404.html"])
        for old in ("former/place/", "former/place"):
            code, headers, _ = asked(f"{base}{old}")
            assert (code, headers["location"]) == (301, "/a/about/")
        assert asked(f"{base}former/placebo/")[0] == 404


def test_the_address_to_look_at_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys  # noqa: PLC0415  beside its use

    port = free_port()
    (tmp_path / "www").mkdir()
    root = site(
        tmp_path,
        f"  web: {{to: directory, path: ../www, check: 'http://127.0.0.1:{port}/'}}\n"
        f"  else: {{to: directory, path: ../other, check_seconds: 0,"
        f" check: 'http://127.0.0.1:{port}/'}}",
    )
    words = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1",
             "--directory", str(tmp_path / "www")]  # fmt: skip
    with serving(words, port):
        assert publish(root, "web") == 0
        assert "shows edition" in capsys.readouterr().out
        edition(root, 2)
        assert publish(root, "else") == 2
        assert "and not edition" in capsys.readouterr().err
