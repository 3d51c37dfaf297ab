"""Templates print what Jinja's own compiler has them print, to the byte."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import jinja2
import pytest

from generator.disk.snapshot import packaged_theme
from generator.pages.catalogues import translations
from generator.pages.html import Html
from generator.rendering.templates import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "{% for i in view['items'] %}{{ loop.first }}{{ loop.last }}{{ loop.revindex }}{% endfor %}",
    "{% for i in [1, 2] %}{{ loop.previtem is defined }}{{ loop.nextitem is defined }}{% endfor %}",
    "{% for i in [1, 2, 3] %}{{ loop.cycle(1, '<') }}{{ loop.revindex0 }}{% endfor %}",
    "{% for i in [] %}1{% else %}2{% endfor %}",
    "{% for i in [7]|map(attribute='real') %}{{ loop.length }}{{ loop.depth }}{% endfor %}",
    "{{ [view.text, view.html]|join(', ') }}{{ [view.text, 7]|join(', ') }}{{ [1]|join }}",
    "{{ ['<', view.html]|join(view.html) }}{{ ['<']|join('<') }}{{ []|join }}",
    "{{ view.text|replace('a', '<') }}{{ view.text|replace('<'|e, '&') }}{{ 7|replace(7, '<') }}",
    "{{ view.html|replace('<', '') }}{{ view.text|replace('a', view.html) }}",
    "{{ view['items']|length }}{{ view.inner|tojson }}{{ \"<'&é\"|tojson }}",
    "{{ view['items']|map(attribute='key')|join('<') }}{{ ['b', 'A', 'B', 2]|unique|list }}",
    "{{ ['b', 'A']|min }}{{ view['items']|selectattr('key')|list }}{{ [3, 2]|min }}",
    "{{ [[0, 1], [2, '']]|selectattr(1)|list }}{{ [[[5]]]|map(attribute='0.0')|list }}",
    "{{ 'x' if view.none }}{{ ('x' if view.none) is defined }}{{ view.none is none }}",
    "{% set said %}<b>{{ view.text }}</b>{% endset %}{{ said }}{{ said ~ view.text }}",
    "{% block one %}{{ view.text }}{% endblock %}{{ self.one() }}{{ self.one()|length }}",
    "{{ view['items'][5] is defined }}{{ view['items'].append is defined }}{{ view.text[0:3] }}",
    "{% with shown = view.text %}{{ shown }}{% endwith %}{{ range(3)|list }}{{ dict(a=1).a }}",
    "{{ pgettext('c', 'as of %(date)s', date=view.text) }}{% trans n=2 %}a {{ n }}{% endtrans %}",
    "{{ _(*['Note']) }}{{ _(view.text) }}{{ one|default(view.text) }}",
    "{% for i in [[1, [[2, []]]]] recursive %}{{ i[0] }}{{ loop(i[1]) if i[1] }}{% endfor %}",
    "{% autoescape false %}{{ view.text }}{% endautoescape %}{% filter upper %}a{% endfilter %}",
    "{% set n = namespace(a=1) %}{% set n.a = 2 %}{{ n.a }}{{ cycler('<', '>').next() }}",
)
#: Several templates, the first of which is rendered.
FAMILIES: tuple[dict[str, str], ...] = (
    {
        "t.html": (
            "{% extends 'base.html' %}{% from 'm.html' import one %}{% import 'm.html' as m %}"
            "{% block a %}{{ one(view.text) }}{{ m.one('<', b=view.html) }}"
            "{{ super() }}{% endblock %}"
        ),
        "base.html": "<{% block a %}base {{ lost is defined }}{% endblock %}|{{ self.a() }}>",
        "m.html": "{% set own = '<' %}{% macro one(a, b=own) %}{{ a }}{{ b }}{% endmacro %}",
    },
    {
        "t.html": (
            "{% extends 'mid.html' %}{% block a %}{{ super.super() }}{{ super() }}{% endblock %}"
        ),
        "mid.html": "{% extends 'base.html' %}{% block a %}mid{{ super() }}{% endblock %}",
        "base.html": "{% block a %}base{% endblock %}{% block b %}{{ x is defined }}{% endblock %}",
    },
    {
        "t.html": "{% include 'part.html' %}{% import 'part.html' as p with context %}{{ p.x }}",
        "part.html": "{% set x = view.text %}{{ x }}{{ view.html }}",
    },
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
    "{{ []|min }}",
    "{{ view['items']|map(attribute='lacking.more')|list }}",
    "{% for item in [1] %}{{ loop.nextitem }}{% endfor %}",
)


def theirs(source: str, others: Mapping[str, str] = MappingProxyType({})) -> str:
    """Render with Jinja as it is; only that keys come before methods is ours."""

    class Keyed(jinja2.Environment):
        def getattr(self, obj: Any, attribute: str) -> Any:
            if isinstance(obj, dict):
                return obj.get(attribute, self.undefined(obj=obj, name=attribute))
            return super().getattr(obj, attribute)

    environment = Keyed(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        loader=jinja2.DictLoader(dict(others)),
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


@pytest.mark.parametrize("family", FAMILIES)
def test_templates_print_together_what_jinja_has_them_print(family: dict[str, str]) -> None:
    theme = Theme({name: source.encode() for name, source in family.items()}, {})
    printed = theme.render("t.html", "page/", str, view=VIEW)
    assert theme.problems == []
    assert printed == theirs(family["t.html"], family).encode()


def test_each_template_of_the_theme_is_run_without_jinja() -> None:
    root = packaged_theme()
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.*")}
    theme = Theme(files, {})
    for name in files:
        if name.endswith((".html", ".xml")):
            assert theme.engine.get_template(name).name == name


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
    monkeypatch.setattr("generator.rendering.running._MANY", 10)
    theme = Theme({"t.html": b"{{ view }}"}, {})
    escaped = theme.engine.escaped
    for number in range(11):
        theme.render("t.html", "page/", str, view=f"<{number}>")
    assert len(escaped) == 1
    theme.render("t.html", "page/", str, view="<" * 300)
    assert list(escaped.values()) == ["&lt;10&gt;"]
