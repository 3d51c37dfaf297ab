// The search page: what is asked stands in its form and in the address, what is found (searching.js)
// below. Without this script, or where the index cannot be loaded, the page lists all records.

const panel = document.querySelector("#page-search");
const form = document.querySelector("#page-query");
const found = document.querySelector("#page-found");
const results = document.querySelector("#page-results");
const listed = results?.querySelector("ol");
const more = results?.querySelector(".more");
const FILTERS = ["kind", "country", "status"];
const AT_ONCE = 10;
const EXCERPT = 220;
const BEFORE = 40; // letters before the first mark of an excerpt

// --- Showing -------------------------------------------------------------------------------------

function marks(text, terms) {
  const spans = pieces(text).filter((piece) => piece.terms.some((term) => terms.has(term)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = [];
  for (const { start, end } of spans) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

// The stretch of a text that has the most marks; whole words where there are spaces.
function excerpt(text, spans) {
  if (text.length <= EXCERPT) return [0, text.length];
  const inside = (from) => spans.filter((s) => s.start >= from && s.end <= from + EXCERPT).length;
  const starts = spans.map((span) => Math.max(0, span.start - BEFORE));
  const best = starts.reduce((a, b) => (inside(b) > inside(a) ? b : a), starts[0] ?? 0);
  const space = text.indexOf(" ", best) + 1;
  const from = best > 0 && space > 0 && space <= best + BEFORE ? space : best;
  const last = text.lastIndexOf(" ", from + EXCERPT);
  const to = last > from + EXCERPT / 2 ? last : from + EXCERPT;
  return [between(text, from), from + EXCERPT >= text.length ? text.length : between(text, to)];
}

// Not between the two halves of a character.
const between = (text, at) => at + Number(/[\udc00-\udfff]/.test(text[at] ?? ""));

function marked(text, spans, from = 0, to = text.length) {
  const nodes = [];
  let at = from;
  for (const { start, end } of spans) {
    if (start < at || end > to) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  nodes.push(text.slice(at, to));
  if (from > 0) nodes.unshift("… ");
  if (to < text.length) nodes.push(" …");
  return nodes;
}

// Opened from a disk there is no server that finds the page of a folder (see disk.js).
function address(path, place) {
  const url = new URL(path, new URL(panel.dataset.root, location.href));
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  url.hash = place;
  return url.href;
}

function words(selector) {
  const node = document.querySelector("#page-words").content.querySelector(selector);
  return node ? [...node.childNodes].map((child) => child.cloneNode(true)) : [];
}

function row(entry, rows, terms) {
  const node = document.querySelector("#page-row").content.cloneNode(true);
  const [title, path, text] = rows[0];
  const fact = entry.number ? rows[entry.number] : null;
  const [label, place, said, amount] = fact ?? [];
  const [kind, status] = facet(entry);
  const head = fact ? label || said : title;
  const body = fact ? (label ? said : "") : text;
  const link = node.querySelector("a");
  link.href = address(path, fact ? `fact-${place}` : "");
  const [from, to] = excerpt(head, marks(head, terms));
  const holds = fact && !label ? link.appendChild(document.createElement("q")) : link;
  holds.append(...marked(head, marks(head, terms), from, to));
  node.querySelector(".eyebrow").append(...words(`[data-kind="${kind}"]`), ...(fact ? [" · ", title] : []));
  const sum = node.querySelector(".result-amount");
  if (amount) {
    sum.querySelector("strong").append(...marked(amount, marks(amount, terms)));
    if (status) sum.append(" ", ...words(`[data-status="${CSS.escape(status)}"]`));
  } else sum.remove();
  const spans = marks(body, terms);
  const line = node.querySelector(".result-words");
  const holder = fact && body ? document.createElement("q") : line;
  if (body) holder.append(...marked(body, spans, ...excerpt(body, spans)));
  if (holder !== line) line.append(holder);
  if (!body) line.remove();
  return node;
}

// A record that was changed since the list was loaded may have no such fact any more.
async function rowsOf(some, terms) {
  const files = await Promise.all(some.map((entry) => load("shown", place("shown", entry.key))));
  return some.map((entry, at) => [entry, files[at].get(entry.key)])
    .filter(([entry, rows]) => rows?.[entry.number])
    .map(([entry, rows]) => row(entry, rows, terms));
}

function say(key, count) {
  const text = panel.querySelector("#page-found").dataset[key] ?? "";
  found.textContent = count === undefined ? text : `${text} ${count}`;
}

// How many results each choice of a filter has, the other filters as they are.
function tally(name, kept, chosen, within) {
  const others = kept.filter((entry) => fits(entry, { ...chosen, [name]: "" }, within));
  const counts = new Map();
  const add = (value, count) => counts.set(value, (counts.get(value) ?? 0) + count);
  if (name === "country") {
    const ids = new Set(others.map((entry) => entry.id));
    for (const [country, all] of within) add(country, [...all.keys()].filter((id) => ids.has(id)).length);
  } else for (const entry of others) add(facet(entry)[name === "kind" ? 0 : 1], 1);
  return counts;
}

function counted(kept, chosen, within) {
  for (const name of FILTERS) {
    const counts = kept.length ? tally(name, kept, chosen, within) : new Map();
    const known = kept.length && (name !== "country" || within.size > 0);
    for (const option of [...(form.elements[name]?.options ?? [])].slice(1)) {
      option.dataset.label ??= option.textContent;
      const sure = known && (name !== "country" || within.has(option.value) || !chosen.country);
      option.textContent = option.dataset.label + (sure ? ` (${counts.get(option.value) ?? 0})` : "");
    }
  }
}

// --- What is asked stands in the form, and in the address -------------------------------------------

function chosenNow() {
  const chosen = { q: form.elements.q.value.trim() };
  for (const name of FILTERS) chosen[name] = form.elements[name]?.value ?? "";
  return chosen;
}

// Only what there is to choose is taken from an address.
function fromAddress() {
  const query = new URLSearchParams(location.search);
  form.elements.q.value = (query.get("q") ?? "").slice(0, 200);
  for (const name of FILTERS) {
    const value = query.get(name) ?? "";
    const known = [...(form.elements[name]?.options ?? [])].some((option) => option.value === value);
    if (form.elements[name]) form.elements[name].value = known ? value : "";
  }
}

// Browsers allow few changes of the address a second: what is being typed waits for a pause.
let pause;
function toAddress(push) {
  clearTimeout(pause);
  const query = new URLSearchParams(Object.entries(chosenNow()).filter(([, value]) => value)).toString();
  const address = query ? `?${query}` : location.pathname;
  if (address === (location.search || location.pathname)) return;
  history[push ? "pushState" : "replaceState"](null, "", address);
}

function typed() {
  clearTimeout(pause);
  pause = setTimeout(toAddress, 300);
  show();
}

let asking = 0;

function empty() {
  results.hidden = true;
  listed.replaceChildren();
  document.querySelector("#page-all").hidden = false;
  found.textContent = "";
  counted([], {}, new Map());
}

function failed() {
  empty();
  say("failed");
}

async function answer(chosen) {
  const result = await search(chosen);
  return { ...result, rows: await rowsOf(result.shown.slice(0, AT_ONCE), result.terms) };
}

async function show() {
  asking += 1;
  const mine = asking;
  const late = () => mine !== asking; // something else is asked by now
  const chosen = chosenNow();
  if (!index) return failed();
  if (!chosen.q && !chosen.country) return empty();
  document.querySelector("#page-all").hidden = true;
  results.hidden = false;
  const waiting = setTimeout(() => late() || say("wait"), 400);
  const result = await answer(chosen).catch(() => null);
  clearTimeout(waiting);
  if (late()) return undefined;
  if (!result) return failed();
  listed.replaceChildren(...result.rows);
  next(result, AT_ONCE);
  counted(result.kept, chosen, result.within);
  announce(result);
  const within = chosen.country ? result.within : await countries("").catch(() => new Map());
  return late() || counted(result.kept, chosen, within);
}

function announce({ shown, kept, whole, many, nearly }) {
  if (!shown.length) return say(many ? "more" : kept.length ? "narrow" : "none");
  return say(nearly ? "nearly" : whole ? "found" : "partly", shown.length);
}

function next(result, from) {
  more.hidden = result.shown.length <= from;
  more.onclick = async () => {
    more.hidden = true; // a second press would show the same again
    const rows = await rowsOf(result.shown.slice(from, from + AT_ONCE), result.terms).catch(() => []);
    const last = listed.children.length;
    listed.append(...rows);
    next(result, from + AT_ONCE);
    listed.children[last]?.querySelector("a").focus();
  };
}

// --- Keys ------------------------------------------------------------------------------------------

function step(event) {
  const links = [...listed.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const inBox = document.activeElement === form.elements.q;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (event.key === "Escape" && at >= 0) form.elements.q.focus();
  else if (event.key === "Escape" && inBox && form.elements.q.value) {
    form.elements.q.value = "";
    toAddress();
    show();
  } else if (to !== undefined && (at >= 0 || (inBox && event.key === "ArrowDown"))) {
    (links[to] ?? (to < 0 ? form.elements.q : links.at(-1)))?.focus();
  } else return;
  event.preventDefault();
}

function slash(box) {
  try {
    box.checked = localStorage.getItem("briefing-slash") !== "off";
    box.addEventListener("change", () => localStorage.setItem("briefing-slash", box.checked ? "on" : "off"));
  } catch {
    box.disabled = true;
  }
}

if (form) {
  form.addEventListener("input", (event) => {
    if (event.target.name === "q") typed();
  });
  form.addEventListener("change", (event) => {
    const narrowed = FILTERS.includes(event.target.name);
    toAddress(narrowed);
    if (narrowed) show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    listed.querySelector("a")?.focus();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const name of ["q", ...FILTERS]) if (form.elements[name]) form.elements[name].value = "";
    toAddress(true);
    show();
    form.elements.q.focus();
  });
  panel.addEventListener("keydown", step);
  addEventListener("popstate", () => {
    fromAddress();
    show();
  });
  slash(document.querySelector("#page-slash"));
  fromAddress();
  addEventListener("DOMContentLoaded", show); // by then the list of files has loaded, or failed to
}
