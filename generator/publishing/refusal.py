"""The one way in which publishing fails: a sentence that says what is wrong and what to do."""

from __future__ import annotations


class PublishError(Exception):
    """Nothing (more) can be published; the message is one line, without any secret."""
