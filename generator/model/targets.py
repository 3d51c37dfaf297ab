"""Where a site is published to, as `publish:` in `content/site.yaml` says it.

One type for each kind of target. None of them can hold a password: what signs in comes from the
environment or from the tool that uploads (`reading/targets.py` refuses it in an address).
"""

from __future__ import annotations

from generator.model.data_classes import dataclass, field

#: The hosts whose files, limits and workflows are known.
HOSTS = ("github", "gitlab", "netlify", "cloudflare", "apache", "nginx")
#: More deletions than this are asked about first, unless a target sets its own number.
MAX_DELETES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What every target has. `check` is an address to look at once the site is published."""

    host: str = ""
    domain: str = ""
    base_url: str = ""
    drafts: bool = False
    precompress: bool = False
    max_deletes: int = MAX_DELETES
    check: str = ""
    check_seconds: int = 120

    @property
    def keeps_history(self) -> bool:
        """Tell whether what is written over can be had back from the target itself."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class GitTarget(Target):
    """A branch of a repository; `one_commit` replaces its history, which needs a forced push."""

    remote: str = "origin"
    branch: str = "gh-pages"
    folder: str = ""
    one_commit: bool = False

    @property
    def keeps_history(self) -> bool:
        """Tell whether the commits before stay."""
        return not self.one_commit


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryTarget(Target):
    """A folder; with `symlink`, a link to a folder for each generation."""

    path: str
    symlink: bool = False
    generations: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RsyncTarget(Target):
    """A place that rsync writes to: `user@host:path/`, `rsync://host/module/`, a folder."""

    destination: str
    ssh: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class S3Target(Target):
    """A bucket; `cache` and `gzip` go by patterns of paths, the first that fits wins."""

    bucket: str
    prefix: str = ""
    region: str = ""
    endpoint: str = ""
    profile: str = ""
    cache: tuple[tuple[str, str], ...] = ()
    gzip: tuple[str, ...] = ()
    distribution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandTarget(Target):
    """A host's own tool; the word `{site}` stands for the folder to upload."""

    run: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZipTarget(Target):
    """An archive; without `compress` its bytes do not depend on the compressor's version."""

    path: str
    compress: bool = True


#: Every kind of target.
KINDS: tuple[type[Target], ...] = (
    GitTarget, DirectoryTarget, RsyncTarget, S3Target, CommandTarget, ZipTarget,
)  # fmt: skip
