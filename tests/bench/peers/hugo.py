"""The corpus as a Hugo site: programs, countries and sources are taxonomies with pages.

Pages show what this generator's show: facts with amount, status, quote and source, the lists of
what concerns a program or country, a ledger, feeds, a sitemap, and each page's data as JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.previewed import Edited
from tests.bench.writing import BASE, TITLE, Plain, page, slugs, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.corpus import Corpus

NAME = "Hugo"
PROGRAM = "hugo"
OUTPUT = "public"

_CONFIG = f"""\
baseURL = "{BASE}"
title = "{TITLE}"
relativeURLs = true
timeZone = "UTC"
disableKinds = ["section"]
[pagination]
pagerSize = 100
[taxonomies]
program = "programs"
country = "countries"
source = "sources"
[outputs]
home = ["html", "rss", "json"]
page = ["html", "json"]
taxonomy = ["html", "json"]
term = ["html", "rss", "json"]
[markup.goldmark.extensions.typographer]
disable = true
"""
_BASE = """\
<!doctype html>
<html lang="en" data-page="{{ .RelPermalink }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} | {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" \
href="{{ .RelPermalink }}">
{{ end }}{{ $css := resources.Get "site.css" | fingerprint }}
<link rel="stylesheet" href="{{ $css.RelPermalink }}">
</head>
<body>
<header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
<nav><ul>{{ range slice "programs" "countries" "sources" "figures" }}
<li><a href="{{ printf "/%s/" . | relURL }}">{{ . }}</a></li>{{ end }}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ site.Title }}</p></footer>
</body>
</html>
"""
_FACT = """\
{{ $page := .page }}{{ $fact := .fact }}
<article id="fact-{{ $fact.id }}" class="fact" data-fact="{{ $page.File.ContentBaseName }}#{{ \
$fact.id }}">
{{ with $fact.label }}<h3>{{ . }}</h3>{{ end }}
{{ with $fact.amount }}<p class="amount">{{ . }}</p>{{ end }}
{{ with $fact.status }}<p class="status">{{ . }}</p>{{ end }}
{{ with $fact.text }}<p>{{ . }}</p>{{ end }}{{ with $fact.title }}<h3>{{ . }}</h3>{{ end }}
{{ with $fact.date }}<p><time datetime="{{ . }}">{{ . }}</time></p>{{ end }}
<blockquote>{{ $fact.evidence.quote }}</blockquote>
{{ with site.GetPage (printf "/sources/%s" $fact.evidence.source) }}<p>Source: <a href="{{ \
.RelPermalink }}">{{ .Title }}</a></p>{{ end }}
<p>In <a href="{{ $page.RelPermalink }}#fact-{{ $fact.id }}">{{ $page.Title }}</a></p>
<ul>{{ range $page.GetTerms "programs" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>\
{{ end }}{{ range $page.GetTerms "countries" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>\
</li>{{ end }}</ul>
</article>
"""
_FACTS = """\
{{ $page := . }}
{{ range slice "figures" "statements" "quotes" "events" }}
{{ with index $page.Params . }}{{ range . }}
{{ partial "fact.html" (dict "page" $page "fact" .) }}{{ end }}{{ end }}{{ end }}
"""
_SINGLE = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<p>{{ .Params.summary }}</p>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>
{{ .TableOfContents }}
<div class="body">{{ .Content }}</div>
<section><h2>Facts</h2>{{ partial "facts.html" . }}</section>
<section><h2>Programs, countries, sources</h2><ul>
{{ range slice "programs" "countries" "sources" }}{{ range $.GetTerms . }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul></section>
{{ end }}
"""
_TERM = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<div class="body">{{ .Content }}</div>
<section><h2>Briefings</h2><ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>
{{ end }}</ul></section>
<section><h2>Facts</h2>{{ range .Pages }}{{ partial "facts.html" . }}{{ end }}</section>
{{ with .Params.article }}<section class="article">{{ . | safeHTML }}</section>{{ end }}
{{ end }}
"""
_TAXONOMY = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range (.Paginate .Pages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ template "_internal/pagination.html" . }}
{{ end }}
"""
_HOME = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range (.Paginate site.RegularPages).Pages }}<li><a href="{{ .RelPermalink }}">\
{{ .Title }}</a> {{ .Params.summary }}</li>
{{ end }}</ul>
{{ template "_internal/pagination.html" . }}
{{ end }}
"""
_LEDGER = """\
{{ define "main" }}
<h1>Figures</h1>
{{ $all := where site.RegularPages "Section" "briefings" }}
<table>{{ range $all }}{{ $page := . }}{{ range .Params.figures }}
<tr><td><a href="{{ $page.RelPermalink }}#fact-{{ .id }}">{{ .label }}</a></td><td>{{ .amount }}\
</td><td>{{ .status }}</td><td>{{ .evidence.quote }}</td></tr>{{ end }}{{ end }}</table>
{{ end }}
"""
_JSON = """\
{{ $pages := slice }}{{ if not .IsPage }}{{ range first 100 .Pages }}{{ $pages = $pages | append \
(dict "title" .Title "address" .RelPermalink) }}{{ end }}{{ end -}}
{{ dict "title" .Title "address" .RelPermalink "params" .Params "body" .Content "pages" $pages \
| jsonify }}
"""


def write_site(corpus: Corpus, root: Path) -> None:
    """Write content, templates and configuration."""
    plain = Plain(corpus)
    content = root / "content"
    write(root / "hugo.toml", _CONFIG)
    for name, text in {
        "baseof.html": _BASE,
        "home.html": _HOME,
        "page.html": _SINGLE,
        "term.html": _TERM,
        "taxonomy.html": _TAXONOMY,
        "figures.html": _LEDGER,
        "all.json": _JSON,
        "_partials/fact.html": _FACT,
        "_partials/facts.html": _FACTS,
    }.items():
        write(root / "layouts" / name, text)
    write(root / "assets/site.css", "main { max-width: 60rem; margin: auto }\n")
    for country in corpus.countries:
        front = {"title": country.name, "iso": country.code}
        write(content / f"countries/{country.slug}/_index.md", page(front))
    for program in corpus.programs:
        front = {"title": program.name, "country": program.code}
        write(content / f"programs/{program.slug}/_index.md", page(front))
    for source in corpus.sources:
        front = {"title": source.title, "published": source.published}
        body = "\n\n".join(source.paragraphs) + "\n"
        write(content / f"sources/{source.slug}/_index.md", page(front, body))
    for briefing in corpus.briefings:
        fields = {
            "title": briefing.title,
            "summary": plain.text(briefing.summary, briefing, "../../{}/".format),
            "date": briefing.date,
            "sources": [briefing.source.slug],
            "programs": slugs(briefing.programs),
            "countries": [briefing.country.slug],
            **plain.facts(briefing),
        }
        body = plain.text(briefing.body, briefing, "../../{}/".format)
        write(content / f"briefings/{briefing.slug}.md", page(fields, body))
    write(content / "figures.md", page({"title": "Figures", "layout": "figures"}))


def command(program: str, root: Path) -> list[str]:
    """Give the command that builds the site."""
    return [program, "--source", str(root), "--quiet"]


def preview(program: str, root: Path, port: int) -> tuple[list[str], Edited]:
    """Give the command that serves the site, and a page of it."""
    command = [program, "server", "--source", str(root), "--port", str(port), "--quiet"]
    file = root / "content/briefings/briefing-7.md"
    return command, Edited(file, "\n\n> ", f"http://127.0.0.1:{port}/briefings/briefing-7/")
