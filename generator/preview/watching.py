"""Hints that the inputs of a site may have changed: from events, or else by looking.

In: a site's root. Out: calls of `hint`, from this module's own thread, with the paths that are said
to have changed, or None where it may be any. A hint says only that it is worth looking, and where
first; the builder's reading of the tree is the truth. Events of the system name too little
(a folder moved in comes as one name) and now and then nothing (network folders, containers), so:

* without `watchfiles`, with `--poll`, where the system has no more watches to give, or on a file
  system known to be silent, the stamps of all files are compared a few times a second;
* with events, all stamps are compared now and then as well; if that finds a change of which no
  event tells, the thread goes over to comparing stamps for good, and says so.
"""

from __future__ import annotations

import importlib.util
import threading
import time
from typing import TYPE_CHECKING, Final

from generator.disk import inputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.disk.files import Stamp

_STEP_MS: Final = 10  # events this close together come as one
_TICK_MS: Final = 500  # how often the input folders themselves are looked at
_POLL: Final = 0.3  # seconds between two looks at all stamps, without events
_POLL_SHARE: Final = 20  # a look may take one part in so many of the time between two
_AUDIT: Final = 5.0  # seconds between two looks at all stamps, with events
_AUDIT_SHARE: Final = 300
_GRACE: Final = 1.5  # seconds in which an event for a change that was seen has to come

NO_PACKAGE: Final = (
    "the package `watchfiles` is not installed (it comes with `briefing-site[watch]`)"
)


def why_polling(root: str, *, asked: bool) -> str | None:
    """Say why files have to be looked at again and again; None where events tell of changes."""
    if asked:
        return "as `--poll` asks for"
    if importlib.util.find_spec("watchfiles") is None:
        return NO_PACKAGE
    silent = inputs.silent_filesystem(root)
    if silent:
        return f"changes on a file system of type `{silent}` may come without events"
    return None


class Watching:
    """Watches a site from a thread of its own."""

    def __init__(
        self,
        root: str,
        hint: Callable[[Iterable[str] | None], None],
        say: Callable[[str], None],
        *,
        polling: bool,
    ) -> None:
        self._root = root
        self._hint = hint
        self._say = say
        self._polling = polling
        self._day = time.gmtime()[:3]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watching", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, within a step of its work."""
        self._stop.set()
        if self._thread.is_alive():  # a signal may come before it was started
            self._thread.join(0.5)

    def _run(self) -> None:
        while not self._stop.is_set():
            if self._polling:
                self._poll()
            elif inputs.folders(self._root):
                self._listen()
            else:
                self._hint(None)
                self._stop.wait(_POLL)

    def _poll(self) -> None:
        """Compare all stamps until told to stop."""
        last: Mapping[str, Stamp] | None = None
        while not self._stop.is_set():
            began = time.monotonic()
            found = inputs.stamps(self._root)
            # A day that ends changes what is published: the builder knows, so it is asked.
            if self._day_changed() or last is None:
                self._hint(None)
            elif found != last:
                self._hint(_differing(last, found))
            elif inputs.any_young(found):
                self._hint(None)
            last = found
            self._stop.wait(max(_POLL, _POLL_SHARE * (time.monotonic() - began)))

    def _listen(self) -> None:
        """Pass on events until the folders that are watched are no longer the ones there are."""
        import watchfiles  # noqa: PLC0415 optional, and slow to import

        watched = inputs.folders(self._root)
        audit: _Audit | None = None
        self._hint(None)
        try:
            events = watchfiles.watch(
                *watched,
                watch_filter=None,
                debounce=200,
                step=_STEP_MS,
                stop_event=self._stop,
                rust_timeout=_TICK_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
                force_polling=False,
            )
            for changes in events:
                named = {path for _, path in changes}
                if audit is None:  # only now the watch stands: what changed before no event tells
                    audit = _Audit(self._root)
                    self._hint(None)
                elif named:
                    audit.told(named)
                    self._hint(named)
                # A look at all stamps waits for a quiet moment: now somebody waits for a build.
                elif self._day_changed() or audit.finds_change():
                    self._hint(None)
                if self._stop.is_set() or inputs.folders(self._root) != watched:
                    return
                if audit.silent:
                    self._go_over("the file system did not tell of a change")
                    return
        except FileNotFoundError:
            self._stop.wait(0.1)  # a folder went while the watch began
        except (OSError, RuntimeError) as error:
            self._go_over(f"the system gives no events ({error})")

    def _go_over(self, why: str) -> None:
        self._polling = True
        self._say(f"looking for changes a few times a second from now on: {why}")

    def _day_changed(self) -> bool:
        """Tell whether the date is another one than when this was last asked."""
        last, self._day = self._day, time.gmtime()[:3]
        return last != self._day


def _differing(one: Mapping[str, Stamp], other: Mapping[str, Stamp]) -> list[str]:
    """Name the paths whose stamps are not the same in both."""
    return [path for path in one.keys() | other.keys() if one.get(path) != other.get(path)]


class _Audit:
    """Compares all stamps now and then, to find out whether events tell of every change."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._stamps = inputs.stamps(root)
        self._next = time.monotonic() + _AUDIT
        self._told: set[str] = set()
        self._suspects: set[str] = set()
        self._since = 0.0

    def told(self, paths: Iterable[str]) -> None:
        """Note of which paths events told."""
        self._told.update(paths)
        self._suspects -= self._explained(self._suspects)

    @property
    def silent(self) -> bool:
        """Tell whether a change was found of which no event told in all the time since."""
        return bool(self._suspects) and time.monotonic() - self._since > _GRACE

    def finds_change(self) -> bool:
        """Look, if it is time to; tell whether something changed of which no event told."""
        began = time.monotonic()
        if began < self._next:
            return False
        found = inputs.stamps(self._root)
        changed = set(_differing(self._stamps, found))
        suspects = changed - self._explained(changed)
        if suspects and not self._suspects:
            self._since = time.monotonic()
        self._suspects |= suspects
        self._stamps, self._told = found, set()
        ended = time.monotonic()
        self._next = ended + max(_AUDIT, _AUDIT_SHARE * (ended - began))
        return bool(suspects)

    def _explained(self, paths: set[str]) -> set[str]:
        """Give those of some paths that events named, or named something above or below of."""
        told = set(self._told)
        for path in self._told:
            told.update(inputs.folders_above(path))
        return {
            path
            for path in paths
            if path in told or not self._told.isdisjoint(inputs.folders_above(path))
        }
