"""The corpus as an Eleventy site: layouts over front matter, data files and feeds by templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.writing import BASE, TITLE, Plain, page, slugs, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

NAME = "Eleventy"
PROGRAM = "eleventy"
OUTPUT = "_site"

_CONFIG = """\
export default function (config) {
  config.addPassthroughCopy("content/site.css");
  for (const kind of ["briefings", "programs", "countries", "sources"]) {
    config.addCollection(kind, (all) => all.getFilteredByGlob(`content/${kind}/*.md`));
  }
  for (const kind of ["programs", "countries"]) {
    config.addCollection(`by_${kind}`, (all) => {
      const found = {};
      for (const item of all.getFilteredByGlob("content/briefings/*.md")) {
        for (const slug of item.data[kind]) (found[slug] ??= []).push(item);
      }
      return found;
    });
  }
  config.addFilter("day", (date) => new Date(date).toISOString().slice(0, 10));
  config.addFilter("data", (item) => JSON.stringify({
    title: item.data.title, address: item.url, figures: item.data.figures,
    statements: item.data.statements, quotes: item.data.quotes, events: item.data.events,
    body: item.templateContent,
  }));
  return { dir: { input: "content", output: "_site" }, markdownTemplateEngine: false };
}
"""
_BASE = """\
<!doctype html>
<html lang="en" data-page="{{ page.url }}"><head><meta charset="utf-8">
<title>{{ title }} | %(title)s</title>
<link rel="canonical" href="%(base)s{{ page.url | slice(1) }}">
<link rel="stylesheet" href="/site.css"></head>
<body><header><a href="/">%(title)s</a><nav><ul><li><a href="/programs/">programs</a></li>
<li><a href="/countries/">countries</a></li><li><a href="/figures/">figures</a></li></ul></nav>
</header><main>{{ content | safe }}</main></body></html>
"""
_FACTS = """\
{% macro facts(item, data) %}
{% for list in [data.figures, data.statements, data.quotes, data.events] %}
{% for fact in list %}
<article id="fact-{{ fact.id }}" class="fact">
{% if fact.label %}<h3>{{ fact.label }}</h3>{% endif %}
{% if fact.amount %}<p class="amount">{{ fact.amount }}</p><p>{{ fact.status }}</p>{% endif %}
<p>{{ fact.text }}{{ fact.title }}</p><blockquote>{{ fact.evidence.quote }}</blockquote>
<p>Source: <a href="/sources/{{ fact.evidence.source }}/">{{ fact.evidence.source }}</a></p>
<p>In <a href="{{ item.url }}#fact-{{ fact.id }}">{{ data.title }}</a></p></article>
{% endfor %}{% endfor %}{% endmacro %}
"""
_BRIEFING = """\
---
layout: base.njk
---
{% from "facts.njk" import facts %}
<h1>{{ title }}</h1><p>{{ summary }}</p><p>{{ date | day }}</p>{{ content | safe }}
<section><h2>Facts</h2>{{ facts(page, { title: title, figures: figures, statements: statements,
quotes: quotes, events: events }) }}</section>
<ul>{% for slug in programs %}<li><a href="/programs/{{ slug }}/">{{ slug }}</a></li>{% endfor %}
</ul>
"""
_RECORD = """\
---
layout: base.njk
---
{% from "facts.njk" import facts %}
<h1>{{ title }}</h1>{{ content | safe }}
{% set all = collections["by_" + kind][page.fileSlug] %}
<ul>{% for item in all %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>{% endfor %}
</ul>{% for item in all %}{{ facts(item, item.data) }}{% endfor %}
"""
_LIST = """\
---
pagination: {data: collections.KIND, size: 100}
permalink: "/KIND/{% if pagination.pageNumber %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"
layout: base.njk
title: KIND
---
<ul>{% for item in pagination.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a></li>
{% endfor %}</ul>
"""
_TWIN = """\
---
pagination: {data: collections.KIND, size: 1, alias: item}
permalink: "{{ item.url }}index.json"
eleventyExcludeFromCollections: true
---
{{ item | data | safe }}
"""
_LEDGER = """\
---
permalink: /figures/
layout: base.njk
title: Figures
---
<table>{% for item in collections.briefings %}{% for fact in item.data.figures %}
<tr><td><a href="{{ item.url }}#fact-{{ fact.id }}">{{ fact.label }}</a></td><td>{{ fact.amount }}
</td><td>{{ fact.status }}</td><td>{{ fact.evidence.quote }}</td></tr>
{% endfor %}{% endfor %}</table>
"""
_SITEMAP = """\
---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<urlset>{% for item in collections.all %}<url><loc>{{ item.url }}</loc></url>{% endfor %}</urlset>
"""
_FEED = """\
---
permalink: /feed.xml
eleventyExcludeFromCollections: true
---
<feed>{% for item in collections.briefings | reverse | slice(50) | first %}<entry>
<title>{{ item.data.title }}</title><id>{{ item.url }}</id></entry>{% endfor %}</feed>
"""


def write_site(corpus: Corpus, root: Path) -> None:
    """Write content, layouts and configuration."""
    plain = Plain(corpus)
    content, layouts = root / "content", root / "content/_includes"
    write(root / "eleventy.config.js", _CONFIG)
    write(root / "package.json", '{"type": "module"}\n')
    write(content / "site.css", "main { max-width: 60rem }\n")
    write(layouts / "base.njk", _BASE % {"title": TITLE, "base": BASE})
    write(layouts / "facts.njk", _FACTS)
    write(layouts / "briefing.njk", _BRIEFING)
    write(layouts / "record.njk", _RECORD)
    for kind in ("briefings", "programs", "countries", "sources"):
        write(content / f"{kind}-list.njk", _LIST.replace("KIND", kind))
        write(content / f"{kind}-twin.njk", _TWIN.replace("KIND", kind))
    write(content / "ledger.njk", _LEDGER)
    write(content / "sitemap.njk", _SITEMAP)
    write(content / "feed.njk", _FEED)
    write(content / "index.md", page({"title": TITLE, "layout": "base.njk"}))
    for kind, named in (("programs", corpus.programs), ("countries", corpus.countries)):
        for item in named:
            front = {"title": item.name, "layout": "record.njk", "kind": kind}
            write(content / f"{kind}/{item.slug}.md", page(front))
    for source in corpus.sources:
        front = {"title": source.title, "layout": "base.njk"}
        body = "\n\n".join(source.paragraphs) + "\n"
        write(content / f"sources/{source.slug}.md", page(front, body))
    for briefing in corpus.briefings:
        fields = {
            "title": briefing.title,
            "layout": "briefing.njk",
            "summary": plain.text(briefing.summary, briefing, "/{}/".format),
            "date": briefing.date,
            "programs": slugs(briefing.programs),
            "countries": [briefing.country.slug],
            **plain.facts(briefing),
        }
        body = plain.text(briefing.body, briefing, "/{}/".format)
        write(content / f"briefings/{briefing.slug}.md", page(fields, body))


def command(program: str, root: Path) -> list[str]:
    """Give the command that builds the site."""
    del root  # it is run there
    return [program, "--quiet"]
