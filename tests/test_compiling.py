"""Templates print what Jinja's own compiler has them print, to the byte."""

from __future__ import annotations

from typing import Any

import jinja2
import pytest

from generator.pages.catalogues import translations
from generator.pages.html import Html
from generator.rendering.templates import Theme

VIEW = {
    "text": "a < b & 'c'",
    "plain": "plain",
    "html": Html("<b>&amp;</b>"),
    "number": 7,
    "none": None,
    "yes": True,
    "items": [{"key": "<1>"}, {"key": "2"}],
    "inner": {"get": "an item and no method", "deep": {"er": '"'}},
}
MACROS = """
{%- macro one(what, other="<o>") %}<i>{{ what.key }}{{ other }}</i>{% endmacro %}
{%- macro around(what) %}[{{ caller(what) }}]{% endmacro %}
{%- macro all() %}{{ varargs|join("&") }}{{ kwargs.a }}{% endmacro %}"""
TEMPLATES = (
    "{{ view.text }}{{ view.plain }}{{ view.html }}{{ view.number }}{{ view.none }}{{ view.yes }}",
    "{{ view.text }}{{ view.text }}{{ view.text ~ view.html }}{{ view.text|upper }}",
    "{{ view.inner.get }}{{ view.inner.deep.er }}{{ view['inner']['deep'].er }}{{ view.items }}",
    "{{ view.text.upper() }}{{ [1, 2].index(2) }}{{ 'a'.join(['<', '>']) }}",
    "{% if view.lacking is defined %}1{% else %}2{% endif %}{{ view.lacking|default('<') }}",
    "{% set found = view.lacking %}{% if found is defined %}1{% else %}2{% endif %}",
    "{{ _('Note') }} {{ _('Said by: %(speaker)s', speaker=view.text) }} {{ _('100%% of it') }}",
    "{{ _('%(a)s, %(b)s and %(a)s', a=view.html, b=view.number, c=view.lacking) }}",
    "{% set said = _('as of %(date)s', date=view.text) %}{{ said }}{{ _('Note') ~ '<' }}",
    "{{ ngettext('%(num)s origin', '%(num)s origins', 2) }}{{ gettext('Note') }}",
    MACROS + "{% for item in view['items'] %}{{ one(item) }}{{ one(item, view.text) }}{% endfor %}",
    MACROS + "{{ one(what=view['items'][0]) }}{{ one(view['items'][0], other=view.html) }}",
    MACROS + "{% call(x) around(view.text) %}({{ x }}){% endcall %}{{ all(1, '<', a='>') }}",
    MACROS + "{% set said = one(view['items'][0]) %}{{ said }}{{ said|length }}{{ said ~ '<' }}",
    "{% for item in view['items'] if item.key != '2' %}{{ loop.index }}{{ item.key }}{% endfor %}",
)
FAULTS = (
    "{{ view.lacking }}",
    "{{ view.inner.lacking.more }}",
    "{{ view.none.more }}",
    "{{ lacking }}",
    "{{ _('%(a)s', a=view.lacking) }}",
    MACROS + "{{ one() }}",
    MACROS + "{{ one(1, 2, 3) }}",
    MACROS + "{{ one(1, what=2) }}",
)


def theirs(source: str) -> str:
    """Render with Jinja as it is; only that keys come before methods is ours."""

    class Keyed(jinja2.Environment):
        def getattr(self, obj: Any, attribute: str) -> Any:
            if isinstance(obj, dict):
                return obj.get(attribute, self.undefined(obj=obj, name=attribute))
            return super().getattr(obj, attribute)

    environment = Keyed(
        autoescape=True, undefined=jinja2.StrictUndefined, extensions=["jinja2.ext.i18n"]
    )
    words = translations("en", {}, marked=True)
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    return environment.from_string(source).render(view=VIEW)


@pytest.mark.parametrize("source", TEMPLATES)
def test_a_template_prints_what_jinja_has_it_print(source: str) -> None:
    theme = Theme({"t.html": source.encode()}, {})
    for _ in range(2):  # the second time from what was kept
        printed = theme.render("t.html", "page/", str, view=VIEW)
        assert theme.problems == []
        assert printed == theirs(source).encode()


@pytest.mark.parametrize("source", FAULTS)
def test_a_template_fails_where_jinja_has_it_fail(source: str) -> None:
    with pytest.raises((jinja2.TemplateError, TypeError)) as raised:
        theirs(source)
    theme = Theme({"t.html": f"\n{source}".encode()}, {})
    assert theme.render("t.html", "page/", str, view=VIEW) is None
    (problem,) = theme.problems
    told = " ".join(f"{raised.type.__name__}: {raised.value}".split())
    assert problem.message == f"{told} (while rendering `page/`)"
    assert problem.place.line == source.count("\n", 0, source.rindex("{{")) + 2 or MACROS in source


def test_escaped_texts_are_kept_only_while_they_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.rendering.compiling._MANY", 10)
    theme = Theme({"t.html": b"{{ view }}"}, {})
    escaped = theme.environment.escaped
    for number in range(11):
        theme.render("t.html", "page/", str, view=f"<{number}>")
    assert len(escaped) == 1
    theme.render("t.html", "page/", str, view="<" * 300)
    assert list(escaped.values()) == ["&lt;10&gt;"]
