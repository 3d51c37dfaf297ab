// Searching: from a query to entries of the index, with no word of the page. The index is made when
// the site is built (generator/rendering/search/), in small files that are loaded as a query needs
// them. Each is a script that hands a list over, so that it works under any address and from a
// disk, under a policy that runs nothing but the site's own files.

const WEIGHTS = [16, 8, 6, 4, 1]; // of the index's fields: whole name, title, alias, label, text
const EXACT = 4;
const BEGINS = 2;
const NEARLY = 1;
const FILES = 8; // more than these are not loaded for the beginning of a word
const COUNTED = 3; // nor more than these to count the results of every country

// --- The files of the index -----------------------------------------------------------------------

const arrived = new Map();
const asked = new Map();
let index;
globalThis.briefingSearch = (name, list) => {
  arrived.set(name, list);
  if (name === "index ") [index] = list;
};

function load(kind, at) {
  const [firsts, prints] = index[kind];
  const name = `${kind} ${firsts[at]}`;
  if (!asked.has(name)) {
    asked.set(name, new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL(`${kind}.${prints[at]}.js`, new URL(document.querySelector("#page-search").dataset.files, location.href));
      script.addEventListener("load", () => (arrived.has(name) ? done(mapped(arrived.get(name))) : fail(new Error(name))));
      script.addEventListener("error", () => {
        asked.delete(name);
        fail(new Error(name));
      });
      document.head.append(script);
    }));
  }
  return asked.get(name);
}

function mapped(list) {
  const map = new Map();
  for (let at = 0; at < list.length; at += 2) map.set(list[at], list[at + 1]);
  return map;
}

// The file a key is in, if it is in one: the last that begins at or before it.
function place(kind, key) {
  const [firsts] = index[kind];
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

// The files of all terms that begin so.
function reach(start) {
  if (!index.words[0].length) return [];
  const from = place("words", start);
  const to = place("words", `${start}\uffff`);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const loadAll = (files) => Promise.all(files.map((at) => load("words", at)));

// --- Terms: what generator/rendering/search/words.py does, with places -----------------------------

const UNSPACED = "\\u3005-\\u3007\\u3031-\\u3035\\u303b\\u3041-\\u3096\\u3099\\u309a\\u309d-\\u309f\\u30a1-\\u30fa"
  + "\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f"
  + "\\u{20000}-\\u{323af}\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e50-\\u0e59\\u0e80-\\u0edf"
  + "\\u1000-\\u1049\\u1050-\\u109f\\u1780-\\u17d3";
const WORD = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200c\\u200d])+`;
const PIECE = new RegExp(`([${UNSPACED}]+)|${WORD}(?:[.,'’‐‑-]${WORD})*`, "gu");
const DROPPED = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200c\u200d]/gu;
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i",
  ħ: "h", ŧ: "t", ŋ: "n", ς: "σ", ى: "ي", ی: "ي", ک: "ك", ة: "ه" };
const TO_LETTERS = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const NUMBER = "[0-9]+(?:[.,'’][0-9]+)*";

function ascii(digit) {
  const code = digit.codePointAt(0);
  return String(code - ZEROS.find((zero) => code >= zero && code <= zero + 9));
}

function fold(text) {
  return text.normalize("NFKD").toLowerCase().replace(DROPPED, "")
    .replace(TO_LETTERS, (letter) => LETTERS[letter]).replace(/[٠-٩۰-۹०-९০-৯]/gu, ascii);
}

function plain(whole, part) {
  const fraction = part.replace(/0+$/, "");
  const digits = whole.replace(/^0+/, "") || "0";
  return fraction ? `${digits}.${fraction}` : digits;
}

function number(written) {
  const digits = written.replace(/['’]/g, "");
  const signs = digits.match(/[.,]/g);
  if (!signs) return digits;
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const sign = digits[last];
  const count = signs.filter((other) => other === sign).length;
  if (count === signs.length) {
    const grouped = /^[0-9]{1,3}(?:[.,][0-9]{2,3})*[.,][0-9]{3}$/.test(digits) && digits[0] !== "0";
    if (count > 1) return grouped ? digits.replaceAll(sign, "") : null;
    if (grouped && sign === index.group) return digits.replace(sign, "");
  } else if (count > 1) return null;
  return plain(digits.slice(0, last).replace(/[.,]/g, ""), digits.slice(last + 1));
}

function shifted(digits, power) {
  const [whole, part = ""] = digits.split(".");
  const padded = part.padEnd(power, "0");
  return plain(whole + padded.slice(0, power), padded.slice(power));
}

// A number, letters with points between, or words with hyphens, apostrophes and the like.
function compound(written) {
  const folded = fold(written);
  const count = new RegExp(`^(${NUMBER})([a-z]*)$`).exec(folded);
  const digits = count && number(count[1]);
  if (digits) {
    const [, , unit] = count;
    const value = Object.hasOwn(index.magnitudes, unit) ? [shifted(digits, index.magnitudes[unit])] : [];
    return { digits, unit: unit ? [digits + unit] : [], value, parts: [], joined: [] };
  }
  const letters = folded.split(".");
  if (letters.length > 1 && letters.every((letter) => /^\p{L}$/u.test(letter))) {
    return { parts: [letters.join("")], joined: [] };
  }
  let parts = folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
  if (/['’]/.test(folded)) parts = parts.filter((part) => [...part].length > 1);
  const joined = parts.length > 1 && /[-‐‑]/.test(folded) ? [parts.join("")] : [];
  return { parts, joined };
}

function pairs(run) {
  const letters = [...run.normalize("NFKC").toLowerCase()];
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ""));
}

function amounts(text) {
  const either = (words) => words.toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const sizes = either(Object.keys(index.magnitudes));
  const end = "(?![\\p{L}\\p{N}\\p{M}_])";
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.,])(${NUMBER})(?:\\s*(%)|\\s+(${either(index.percent)})${end}`
    + `|\\s*(${sizes})(?:\\s+(${sizes}))?${end})`, "giu");
  const all = [];
  for (const match of text.matchAll(pattern)) {
    const digits = number(match[1]);
    if (digits === null) continue;
    const power = [match[4], match[5]].filter(Boolean)
      .reduce((sum, word) => sum + index.magnitudes[fold(word)], 0);
    const term = match[2] || match[3] ? `${digits}%` : shifted(digits, power);
    all.push({ start: match.index, end: match.index + match[0].length, terms: [term] });
  }
  return all;
}

// Every piece of a text with its place and its terms; pairs of letters where there are no spaces.
function pieces(text) {
  const all = amounts(text);
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    if (match[1]) {
      let at = start;
      for (const [n, term] of pairs(match[1]).entries()) {
        const size = [...match[1]][n]?.length ?? 1;
        all.push({ start: at, end: at + [...match[1]].slice(n, n + 2).join("").length, terms: [term] });
        at += size;
      }
    } else {
      const { digits, unit = [], value = [], parts, joined } = compound(match[0]);
      all.push({ start, end: start + match[0].length, terms: digits ? [digits, ...unit, ...value] : [...parts, ...joined] });
    }
  }
  return all;
}

// --- A query: words, each with the terms it means and the beginning it may be ----------------------

function read(query) {
  const words = [];
  let rest = query;
  for (const { start, end, terms } of amounts(query)) {
    const glued = fold(query.slice(start, end)).replace(/\s/g, "");
    words.push({ means: [...terms, ...(/^[0-9]+[a-z]+$/.test(glued) ? [glued] : [])], begins: "" });
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  }
  for (const match of rest.matchAll(PIECE)) {
    if (match[1]) {
      const terms = pairs(match[1]);
      const whole = terms.length > 1 ? terms.slice(0, -1) : terms;
      words.push(...whole.map((term) => ({ means: [term], begins: terms.length > 1 ? "" : term })));
      continue;
    }
    const { digits, unit = [], parts } = compound(match[0]);
    const terms = digits ? [unit[0] ?? digits] : parts;
    words.push(...terms.map((term) => ({ means: [term], begins: term })));
  }
  return words.slice(0, 12);
}

// --- Looking -------------------------------------------------------------------------------------

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, at) => [digit, at]));

// `KEYab KEYcd`: of each record its entries, each with facet and field and, of a fact, its number.
function* entries(written) {
  const facts = index.facets.indexOf("figures");
  for (const record of written.split(" ")) {
    const key = record.slice(0, 5);
    let at = 5;
    const next = () => {
      let value = 0;
      for (let shift = 0; ; shift += 5) {
        const digit = VALUES.get(record[at]);
        at += 1;
        value |= (digit & 31) << shift;
        if (digit < 32) return value;
      }
    };
    while (at < record.length) {
      const place = next();
      const facet = place >> 3;
      yield { key, facet, field: place & 7, number: facet < facts ? 0 : next() };
    }
  }
}

// Whether a letter more, less, another, or two the other way round make one word the other.
function near(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [one, other] = [a.slice(at), b.slice(at)];
  return one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1)
    || (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2));
}

// The files in which a mistyped word may be: as many of its first letters are taken to be right as
// are needed to have few.
function around(word) {
  const starts = new Set([word]);
  for (const at of [0, 1, 2]) {
    starts.add(word.slice(0, at) + word.slice(at + 1));
    starts.add(word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2));
  }
  for (const size of [0, 1, 2, 3]) {
    const files = new Set([...starts].flatMap((start) => reach(start.slice(0, size))));
    if (files.size <= FILES) return [...files];
  }
  return reach(word.slice(0, 3)).slice(0, FILES);
}

// What a word finds: entries by their id with the best score, and the terms it was taken for.
async function look(word) {
  const hits = new Map();
  const terms = new Set();
  const take = (term, written, closeness) => {
    terms.add(term);
    for (const entry of entries(written)) {
      const id = `${entry.key}${entry.number}`;
      const score = WEIGHTS[entry.field] * closeness;
      if (!(hits.get(id)?.score >= score)) hits.set(id, { ...entry, id, score });
    }
  };
  const files = word.begins ? reach(word.begins) : [];
  const many = files.length > FILES;
  const needed = new Set([...word.means.map((term) => place("words", term)), ...(many ? [] : files)]);
  for (const map of await loadAll([...needed])) {
    for (const term of word.means) if (map.has(term)) take(term, map.get(term), EXACT);
    if (!many && word.begins) {
      for (const [term, written] of map) {
        if (term.startsWith(word.begins) && !word.means.includes(term)) take(term, written, BEGINS);
      }
    }
  }
  const nearly = !hits.size && word.begins.length > 3 && !/[0-9]/.test(word.begins);
  if (nearly) {
    for (const map of await loadAll(around(word.begins))) {
      for (const [term, written] of map) if (near(term, word.begins)) take(term, written, NEARLY);
    }
  }
  return { hits, terms, many: many && !hits.size, nearly: nearly && hits.size > 0 };
}

// The entries of the chosen country, or of all where they are in few files.
async function countries(chosen) {
  const files = reach("@");
  const wanted = chosen ? [place("words", `@${chosen}`)] : files.length <= COUNTED ? files : [];
  const all = new Map();
  for (const map of await loadAll(wanted)) {
    for (const [term, written] of map) {
      if (term.startsWith("@")) {
        all.set(term.slice(1), new Map([...entries(written)].map((e) => [`${e.key}${e.number}`, e])));
      }
    }
  }
  return all;
}

const facet = (entry) => index.facets[entry.facet].split(":");

function merged(looks, words) {
  const all = new Map();
  const common = words.map((word) => index.common.includes(word.means[0]));
  const needed = common.every(Boolean) ? common.map(() => true) : common.map((is) => !is);
  for (const [at, { hits }] of looks.entries()) {
    for (const [id, hit] of hits) {
      const entry = all.get(id) ?? { ...hit, score: 0, words: 0 };
      entry.score += hit.score;
      entry.words += Number(needed[at]);
      all.set(id, entry);
    }
  }
  const most = Math.max(0, ...[...all.values()].map((entry) => entry.words));
  const kept = [...all.values()].filter((entry) => entry.words === most);
  return { kept, whole: most === needed.filter(Boolean).length };
}

function fits(entry, chosen, within) {
  const [kind, status] = facet(entry);
  return (!chosen.kind || kind === chosen.kind) && (!chosen.status || status === chosen.status)
    && (!chosen.country || within.get(chosen.country)?.has(entry.id));
}

async function search(chosen) {
  const words = read(chosen.q);
  const [looks, within] = await Promise.all([
    Promise.all(words.map(look)), chosen.country ? countries(chosen.country) : new Map(),
  ]);
  const every = [...(within.get(chosen.country)?.values() ?? [])]
    .map((entry) => ({ ...entry, id: `${entry.key}${entry.number}`, score: 0 }));
  const { kept, whole } = words.length ? merged(looks, words) : { kept: every, whole: true };
  const shown = kept.filter((entry) => fits(entry, chosen, within));
  shown.sort((a, b) => b.score - a.score || a.facet - b.facet || (a.id < b.id ? -1 : 1));
  const terms = new Set(looks.flatMap((one) => [...one.terms]));
  return { shown, kept, whole, terms, within, many: looks.some((one) => one.many),
    nearly: looks.some((one) => one.nearly) };
}
