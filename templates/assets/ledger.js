// The ledger: narrow it, sort it, and keep both in the address. Without this script the page is a
// plain paged table. What of a figure counts where was settled when the site was built and stands
// in each row (data-entry, without what is empty); here such parts are only added, exactly, in whole
// numbers.

const form = document.querySelector("#page-filters");
const table = document.querySelector("#page-rows");
const KEYS = ["status", "country", "program"];
const FORMAT = table ? JSON.parse(table.dataset.format) : {};
const UNITS = table ? JSON.parse(table.dataset.units) : {};
const ROUNDS = { over: "low", "at least": "low", under: "high", "up to": "high" };
const JOINT = { low: "at least", high: "up to" };
let loading;
let touched = false;

// --- Exact decimals: [whole number, power of ten] -----------------------------------------------

function decimal(text) {
  const [whole, fraction = ""] = text.split(".");
  return [BigInt(whole + fraction), -fraction.length];
}

function aligned(numbers) {
  const power = Math.min(...numbers.map(([, p]) => p));
  return [numbers.map(([n, p]) => n * 10n ** BigInt(p - power)), power];
}

function sum(texts) {
  const [whole, power] = aligned(texts.map(decimal));
  return [whole.reduce((a, b) => a + b, 0n), power];
}

function compared(one, other) {
  const [[a, b]] = aligned([decimal(one), decimal(other)]);
  return a < b ? -1 : Number(a > b);
}

// The powers of ten of the last places of the parts: the least, and that which all of them have.
function lastPlaces(places) {
  const powers = places.map((place) => {
    const [n, power] = decimal(place);
    return power + n.toString().length - n.toString().replace(/0+$/, "").length;
  });
  return [Math.min(...powers), Math.max(...powers)];
}

// A sum is printed exactly, and without zeros that not all of its parts say.
function lastDigit([value, power], [least, shared]) {
  let place = shared;
  while (place > Math.max(least, power) && value % 10n ** BigInt(place - power)) place -= 1;
  return Math.max(place, least);
}

// --- Totals: one status, one currency, one as-of date -------------------------------------------

// A half goes to the even neighbour, as the generator rounds.
function rounded(value, shift) {
  if (shift >= 0) return value * 10n ** BigInt(shift);
  const unit = 10n ** BigInt(-shift);
  const [whole, rest] = [value / unit, 2n * (value % unit)];
  return rest > unit || (rest === unit && whole % 2n === 1n) ? whole + 1n : whole;
}

function written([value, power], places, magnitude) {
  const decimals = Math.max(0, magnitude - lastDigit([value, power], places));
  const digits = rounded(value, power - magnitude + decimals).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return decimals ? `${whole}.${digits.slice(-decimals)}` : whole;
}

// --- Amounts in the site's words: the same steps as the generator's (pages/amount_words.py) -------

function grouped(plain) {
  const [whole, fraction = ""] = plain.split(".");
  const [last, others] = FORMAT.sizes;
  const groups = [whole.slice(-last)];
  for (let rest = whole.slice(0, -last); rest; rest = rest.slice(0, -others)) {
    groups.unshift(rest.slice(-others));
  }
  return groups.join(FORMAT.group) + (fraction && FORMAT.decimal + fraction);
}

// The plural category of a number as it is printed: "1.0" is plural in English.
function category(plain) {
  const places = Math.min(20, (plain.split(".")[1] ?? "").length);
  return new Intl.PluralRules(FORMAT.language, { minimumFractionDigits: places }).select(Number(plain));
}

const filled = (pattern, parts) => Object.entries(parts)
  .reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), pattern);
const pattern = (forms, tag, none) => forms?.[tag] ?? forms?.other ?? none;
const joined = ([low, high]) => (high ? filled(FORMAT.range, { a: low, b: high }) : low);

function money(ends, unit, magnitude) {
  const { before, names } = UNITS[unit];
  const tag = category(ends.at(-1));
  const numbers = ends.map(grouped);
  if (before) {
    const alone = pattern(FORMAT.alone[magnitude], tag, "{n}");
    return joined(numbers.map((n) => before + filled(alone, { n })));
  }
  const behind = pattern(FORMAT.before_unit[magnitude], tag, "{n} {u}");
  return filled(behind, { n: joined(numbers), u: pattern(names, magnitude ? "other" : tag, unit) });
}

function qualifier(stated) {
  if (stated.length < 2) return stated[0] ?? "";
  const sides = new Set(stated.map((word) => ROUNDS[word]));
  return (sides.size === 1 && JOINT[ROUNDS[stated[0]]]) || "about";
}

// The largest magnitude in which the last place is a thousandth or more, else the smallest.
function readable(entries, place) {
  const known = [...entries].sort((a, b) => b.power - a.power);
  return known.find((entry) => place >= entry.power - 3) ?? known.at(-1);
}

function amountText(parts) {
  const { unit } = parts[0].entry;
  const amounts = parts.map((part) => part.amount);
  const shown = lastPlaces(amounts.map((a) => a.place));
  const { power, magnitude } = readable(parts.map((part) => part.entry), shown[0]);
  let stated = [...new Set(parts.map((part) => part.entry.qualifier).filter(Boolean))];
  let low = amounts.map((a) => a.value);
  const ends = [];
  if (amounts.some((a) => a.upper)) {
    // Beside a range a bound moves one of its ends: "up to 4" begins at nothing.
    low = parts.map((part) => (ROUNDS[part.entry.qualifier] === "high" ? "0" : part.amount.value));
    stated = stated.filter((word) => ROUNDS[word] !== "high");
    const places = amounts.map((a) => a.upper_place ?? a.place);
    const high = written(sum(amounts.map((a) => a.upper ?? a.value)), lastPlaces(places), power);
    if (!stated.some((word) => ROUNDS[word] === "low")) ends.push(high);
  }
  const said = money([written(sum(low), shown, power), ...ends], unit, magnitude);
  return filled(FORMAT.qualifiers[qualifier(stated)] ?? "{a}", { a: said });
}

// What of a figure enters: the whole, or its part of the country and the program chosen.
function partOf(entry, chosen) {
  const parts = [];
  if (chosen.country) parts.push(entry.countries[chosen.country]);
  if (chosen.program) parts.push(entry.programs[chosen.program]);
  const without = parts.find((part) => part.reason);
  if (without) return without;
  const split = parts.filter((part) => part.amount);
  if (split.length > 1) return { reason: "shared" };
  return split[0] ?? { amount: entry.amount };
}

function totals(rows, chosen) {
  const groups = new Map();
  const out = [];
  const counted = new Set();
  const money = rows.filter((row) => row.entry.status);
  // Of a part beside its whole the whole enters.
  const entering = new Set(money.filter(({ entry }) => !partOf(entry, chosen).reason).map(({ entry }) => entry.tie));
  for (const row of money.toSorted((a, b) => a.entry.order - b.entry.order)) {
    const { entry } = row;
    const part = partOf(entry, chosen);
    const reason = entry.out || (counted.has(entry.tie) ? "same-as" : part.reason)
      || (entry.held.some((tie) => entering.has(tie)) ? "part" : "");
    if (reason) {
      out.push({ row, reason });
      continue;
    }
    counted.add(entry.tie);
    const key = JSON.stringify([entry.status, entry.unit, entry.as_of]);
    groups.set(key, [...(groups.get(key) ?? []), { row, entry, amount: part.amount }]);
  }
  const order = [...form.elements.status.options].map((option) => option.value);
  const rank = (parts) => order.indexOf(parts[0].entry.status);
  const sorted = [...groups.values()].sort((a, b) => rank(a) - rank(b)
    || compareText(a[0].entry.unit, b[0].entry.unit) || compareText(a[0].entry.as_of, b[0].entry.as_of));
  return { totals: sorted, out };
}

// --- Showing -------------------------------------------------------------------------------------

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const copied = (node) => [...node.childNodes].map((child) => child.cloneNode(true));
const cell = (row, at) => copied(row.element.cells[at]);

function listed(row, text) {
  const muted = element("bdi", text);
  muted.className = "muted";
  return element("li", ...cell(row, 0), " ", muted);
}

function totalRow(parts) {
  const { row, entry } = parts[0];
  const head = element("th", ...cell(row, 2));
  head.scope = "row";
  const amount = element("data", element("bdi", amountText(parts)));
  amount.className = "amount";
  const number = element("td", amount);
  number.className = "number";
  const list = element("ul", ...parts.map((part) => listed(part.row, amountText([part]))));
  list.className = "plain";
  const made = element("tr", head, number, element("td", entry.unit), element("td", ...cell(row, 3)),
    element("td", list));
  const titles = document.querySelector("#page-totals thead").rows[0].cells;
  for (const each of made.cells) each.dataset.label = titles[each.cellIndex].textContent;
  return made;
}

function leftOut({ row, reason }) {
  const words = document.querySelector("#page-reasons").content
    .querySelector(`[data-reason="${reason}"]`).textContent;
  const item = listed(row, amountText([{ entry: row.entry, amount: row.entry.amount }]));
  item.append(" ", ...cell(row, 2), ` — ${words}`);
  return item;
}

function showTotals(rows, chosen) {
  const section = document.querySelector("#page-totals");
  const found = totals(rows, chosen);
  const body = section.querySelector("tbody");
  body?.replaceChildren(...found.totals.map(totalRow));
  if (body) body.closest(".scroll").hidden = !found.totals.length;
  const out = section.querySelector(".out");
  out?.querySelector("ul").replaceChildren(...found.out.map(leftOut));
  if (out) out.hidden = !found.out.length;
}

const compareText = (a, b) => (a < b ? -1 : Number(a > b));
const words = new Intl.Collator(FORMAT.language);
const status = (row) => [...form.elements.status.options].findIndex((o) => o.value === row.entry.status);
const COMPARE = {
  label: (a, b) => words.compare(a.element.cells[0].textContent, b.element.cells[0].textContent),
  amount: (a, b) => compareText(a.entry.unit, b.entry.unit)
    || compared(a.entry.amount.value, b.entry.amount.value),
  status: (a, b) => status(a) - status(b),
  date: (a, b) => compareText(a.entry.as_of, b.entry.as_of),
};

const EMPTY = {
  place: 0, order: 0, held: [], out: "", status: "", unit: "", as_of: "", qualifier: "", magnitude: "", power: 0,
  programs: {}, countries: {},
};

function entryOf(row) {
  const entry = { ...EMPTY, ...JSON.parse(row.dataset.entry) };
  return { tie: entry.order, ...entry };
}

const rowsOf = (body) => [...body.rows].map((row) => ({ element: row, entry: entryOf(row) }));

function fits({ entry }, chosen) {
  return (!chosen.status || entry.status === chosen.status)
    && (!chosen.country || Object.hasOwn(entry.countries, chosen.country))
    && (!chosen.program || Object.hasOwn(entry.programs, chosen.program));
}

async function fetched(url) {
  const response = await fetch(url);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

// Other pages of a long ledger are fetched when they are first needed, and their links made whole.
async function pages(links) {
  const found = await Promise.all(links.map(async (url) => {
    const other = await fetched(url);
    for (const link of other.querySelectorAll("#page-rows a")) {
      link.href = new URL(link.getAttribute("href"), url).href;
    }
    return [...other.querySelector("#page-rows tbody").rows];
  }));
  return found.flat();
}

const first = table ? new URL(table.dataset.first, location.href) : undefined;

// What there is to choose stands on the first page. Where that cannot be fetched, as from a disk, the
// records that are named here can be chosen.
async function offer() {
  if (table.dataset.page === "1") return;
  const other = first.protocol !== "file:" && await fetched(first.href).catch(() => undefined);
  for (const [key, kind] of [["country", "countries"], ["program", "programs"]]) {
    const stated = other && other.querySelector(`#page-filters [name=${key}]`);
    const options = stated ? [...stated.options].slice(1) : named(kind);
    form.elements[key].append(...options.map((option) => document.importNode(option, true)));
  }
}

function named(kind) {
  const found = new Map();
  for (const link of table.querySelectorAll("td a")) {
    const slug = new RegExp(`/${kind}/([^/#]+)/(index\\.html)?$`).exec(link.href)?.[1];
    if (slug) found.set(slug, link.textContent);
  }
  return [...found].sort((a, b) => words.compare(a[1], b[1])).map(([slug, text]) => new Option(text, slug));
}

function loadAll() {
  const count = Number(table.dataset.pages);
  const here = Number(table.dataset.page);
  const others = Array.from({ length: count }, (_, at) => at + 1).filter((n) => n !== here);
  const urls = others.map((n) => (n === 1 ? first.href : new URL(`page/${n}/`, first).href));
  loading ??= pages(urls).then(
    (rows) => { table.tBodies[0].append(...rows); return true; }, () => false);
  return loading;
}

// Only what there is to choose is taken from an address.
function stated() {
  const query = new URLSearchParams(location.search);
  const chosen = { sort: query.get("sort") ?? "", order: query.get("order") ?? "" };
  for (const key of KEYS) {
    const value = query.get(key) ?? "";
    const known = [...form.elements[key].options].some((option) => option.value === value);
    chosen[key] = known ? value : "";
  }
  if (!Object.hasOwn(COMPARE, chosen.sort)) chosen.sort = "";
  return chosen;
}

async function show() {
  const chosen = stated();
  const narrowed = KEYS.some((key) => chosen[key]);
  let whole = true;
  if ((narrowed || chosen.sort || loading) && Number(table.dataset.pages) > 1) whole = await loadAll();
  const body = table.tBodies[0];
  const rows = rowsOf(body);
  const sign = chosen.order === "descending" ? -1 : 1;
  const compare = COMPARE[chosen.sort];
  rows.sort((a, b) => (compare ? sign * compare(a, b) : 0) || a.entry.place - b.entry.place);
  body.append(...rows.map((row) => row.element));
  const shown = rows.filter((row) => fits(row, chosen));
  for (const row of rows) row.element.hidden = !shown.includes(row);
  for (const key of KEYS) form.elements[key].value = chosen[key];
  for (const head of table.querySelectorAll("th[data-sort]")) {
    if (head.dataset.sort === chosen.sort) head.ariaSort = sign < 0 ? "descending" : "ascending";
    else head.removeAttribute("aria-sort");
  }
  const pager = document.querySelector(".pager");
  if (pager && loading && whole) pager.hidden = true;
  touched ||= narrowed || Boolean(loading);
  document.querySelector("#page-totals").hidden = narrowed && !whole;
  if (touched && whole) showTotals(shown, chosen);
  const found = document.querySelector("#page-found");
  const label = whole ? found.dataset.found : found.dataset.part;
  found.textContent = `${label} ${grouped(String(shown.length))}`;
}

function go(change) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(change)) {
    if (value) query.set(key, value);
    else query.delete(key);
  }
  const search = query.toString();
  history.pushState(null, "", search ? `?${search}` : location.pathname);
  show();
}

function sortButtons() {
  for (const head of table.querySelectorAll("th[data-sort]")) {
    const button = element("button", ...head.childNodes);
    button.type = "button";
    button.addEventListener("click", () => go({
      sort: head.dataset.sort,
      order: head.ariaSort === "ascending" ? "descending" : "ascending",
    }));
    head.append(button);
  }
}

if (form && table) {
  sortButtons();
  form.addEventListener("change", (event) => go({ [event.target.name]: event.target.value }));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => go({ status: "", country: "", program: "" }));
  addEventListener("popstate", show);
  offer().then(show);
}
