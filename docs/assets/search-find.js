/*
 * Looks for what is asked in the files of search/ and cites/, and fetches no more of them than the
 * answer needs: drawers with the words, leaves with the likeliest places.
 */
(() => {
  const search = window.opinionsSearch;
  const { words, stem, apart, errors, asked, cited, holds, anchor, root } = search;
  const AT_ONCE = 8; // leaves
  const AT_MOST = 3; // times, before a reader asks for more
  const ENOUGH = 10; // results
  const FORM = 0.8, BEGINNING = 0.6, MISTYPED = 0.5; // how much a word counts that is not the very one
  const VOICES = { court: 1.25, separate: 1.2, editor: 0.85, press: 0.9, site: 0.8 }; // before those of others
  const BEGINNINGS = 12; // words that begin as the one being typed

  /* Files: fetched, or, from a disk, loaded as scripts, which hand over what they hold. */

  const files = new Map();
  const waiting = new Map();
  let sum = "";
  window.opinionsFound = (name, held) => waiting.get(name)?.(held);

  // Which index there is now is always asked; the files of one stay as they are.
  const fetched = (name) =>
    fetch(new URL(name + ".json" + sum, root), { cache: sum ? "default" : "no-cache" }).then((answer) => (answer.ok ? answer.json() : null));
  const loaded = (name) =>
    new Promise((done) => {
      waiting.set(name, done);
      const script = Object.assign(document.createElement("script"), { src: new URL(name + ".js", root) });
      script.addEventListener("error", () => done(null));
      document.head.append(script);
    });
  function file(name) {
    if (!files.has(name)) files.set(name, (root.protocol === "file:" ? loaded : fetched)(name));
    return files.get(name);
  }

  let begun;
  async function begin() {
    const index = await file("search/index");
    sum = "?" + index.sum;
    return index;
  }
  const index = () => (begun ??= begin());

  /* Words: those of the index that are meant by one that is asked for, each with how surely. */

  const drawers = (index, from, to = from) => {
    const place = (word) => Math.max(0, index.drawers.findLastIndex((first) => first <= word));
    const [one, last] = [place(from), Math.min(place(to), place(from) + 2)];
    return Promise.all(Array.from({ length: last - one + 1 }, (_, at) => file("search/drawer-" + (one + at))));
  };

  async function meant(index, word, typing) {
    const found = new Map();
    const known = Object.assign({}, ...(await drawers(index, word, typing ? word + "\uffff" : word)));
    const root = stem(word);
    const beginning = [];
    for (const each of Object.keys(known)) {
      if (each === word) found.set(each, 1);
      else if (stem(each) === root) found.set(each, FORM);
      else if (typing && word.length > 2 && each.startsWith(word)) beginning.push(each);
    }
    if (!found.has(word)) {
      const others = await drawers(index, root);
      for (const each of Object.keys(Object.assign(known, ...others)))
        if (stem(each) === root) found.set(each, each === word ? 1 : FORM);
    }
    const often = (each) => Number.parseInt(known[each], 10);
    beginning.sort((one, other) => often(other) - often(one));
    for (const each of beginning.slice(0, BEGINNINGS)) found.set(each, BEGINNING);
    if (!found.size) for (const each of await mistyped(index, word, known)) found.set(each, MISTYPED);
    return new Map([...found].map(([each, sure]) => [each, { sure, ...listed(known[each]) }]));
  }

  async function mistyped(index, word, known) {
    const most = errors(word);
    if (!most) return [];
    const letters = new Set([word[0], word[1]].filter((letter) => /[a-z]/.test(letter)));
    const lists = await Promise.all([...letters].map((letter) => file("search/words-" + letter)));
    const near = lists
      .flatMap((list) => (list ?? "").split(" "))
      .map((each) => ({ each, far: apart(word, each, most) }))
      .filter(({ far }) => far <= most);
    const nearest = Math.min(...near.map(({ far }) => far));
    const found = near.filter(({ far }) => far === nearest).map(({ each }) => each).slice(0, 5);
    for (const each of found) Object.assign(known, ...(await drawers(index, each)));
    return found;
  }

  /* `12~4:0,3,1|1:5`: in 12 leaves, of which 0, 3 and 4 have it with the weight 4, and 5 with 1. */
  function listed(said) {
    const [often, lists] = said.split("~");
    const leaves = new Map();
    for (const list of lists.split("|")) {
      const [weight, steps] = list.split(":");
      let leaf = 0;
      for (const step of steps.split(",")) leaves.set((leaf += Number.parseInt(step, 36)), Number(weight));
    }
    return { often: Number(often), leaves };
  }

  /* Leaves: those that may hold the answer, the likeliest first. */

  function likeliest(index, terms, within, near) {
    const found = new Map();
    for (const term of terms) {
      const weights = new Map();
      for (const { sure, leaves } of term.forms.values())
        for (const [leaf, weight] of leaves)
          weights.set(leaf, Math.max(weights.get(leaf) ?? 0, sure * (1 + weight / 9)));
      for (const [leaf, weight] of weights) {
        const known = found.get(leaf) ?? { leaf, has: 0, score: 0 };
        known.has += term.rare;
        known.score += term.rare * weight;
        found.set(leaf, known);
      }
    }
    const rank = ({ leaf, score }) => score * (near?.(leaf) ? 1.5 : 1);
    return [...found.values()]
      .filter(({ leaf }) => within(leaf))
      .sort((one, other) => other.has - one.has || rank(other) - rank(one) || one.leaf - other.leaf);
  }

  const leafOf = (number) => file("search/leaves/" + Math.floor(number / 1000) + "/" + number);

  /* Entries: how well each answers. */

  function judged(entry, leaf, terms, wanted) {
    const [part, label, url, text] = entry;
    const [named, said] = [words(label || part), words(text)];
    const forms = new Map();
    for (const term of terms)
      for (const [word, { sure }] of term.forms)
        forms.set(word, [...(forms.get(word) ?? []), { term, sure }]);
    const tally = new Map();
    const marks = [];
    for (const [list, inLabel] of [[named, true], [said, false]])
      for (const { word, start, end } of list)
        for (const { term, sure } of forms.get(word) ?? []) {
          const known = tally.get(term) ?? { sure: 0, label: 0, times: 0 };
          known.sure = Math.max(known.sure, sure);
          if (inLabel) known.label = Math.max(known.label, sure);
          else known.times += sure;
          tally.set(term, known);
          if (!inLabel) marks.push({ start, end });
        }
    const lists = [named, said].map((list) => list.map(({ word }) => word));
    const holds = (phrase) => lists.some((list) => follows(list, phrase) >= 0);
    if (!wanted.phrases.every(holds)) return null;
    const spots = wanted.phrases.flatMap((phrase) => spotsOf(said, phrase));
    let score = 0, missing = 0;
    for (const term of terms) {
      const known = tally.get(term);
      if (!known) missing += term.rare;
      else score += term.rare * (known.sure + known.label + Math.min(known.times, 4) / 8);
    }
    for (const piece of wanted.pieces) if (holds(piece)) score += piece.length;
    const inName = [...tally.values()].filter((each) => each.label).length;
    if (inName === terms.length) score *= 1.3 + inName / Math.max(named.length, inName);
    // A long title is asked for by more than one of its words: the court's passages come before it.
    if (leaf.voice === "table") score *= Math.min(1, (2 + 6 * inName) / named.length);
    if (leaf.voice === "case" && inName === terms.length) score *= 2;
    score *= VOICES[leaf.voice] ?? 1;
    score *= 1.2 - Math.min(said.length, 400) / 1000;
    return { score, missing, url, part, label, text, of: leaf.of, marks: spots.length ? spots : marks };
  }

  const follows = (list, phrase, from = 0) => {
    for (let at = from; at + phrase.length <= list.length; at++)
      if (phrase.every((word, place) => list[at + place] === word)) return at;
    return -1;
  };

  function spotsOf(said, phrase) {
    const list = said.map(({ word }) => word);
    const spots = [];
    for (let at = follows(list, phrase); at >= 0; at = follows(list, phrase, at + 1))
      spots.push({ start: said[at].start, end: said[at + phrase.length - 1].end });
    return spots;
  }

  /* Answers. `scope` says within what is looked: { slug, only, court, year, voice }. */

  async function* found(query, scope = {}) {
    const known = await index();
    const slug = scope.slug || known.only;
    const span = slug && (await file("search/editions/" + slug));
    const near = span ? (leaf) => span[0] <= leaf && leaf < span[1] : null;
    if (near && anchor(query)) {
      const direct = await named(anchor(query), span, scope.page);
      if (direct) yield { results: [direct], done: true };
      if (direct) return;
    }
    const authority = !scope.only && (await ofCitation(known, cited(query)));
    if (authority) yield authority;
    const wanted = asked(query);
    if (!wanted.words.length) return;
    const forms = await Promise.all(wanted.words.map((word) => meant(known, word, word === wanted.typing)));
    const exact = new Set(wanted.phrases.flat());
    const terms = forms.map((each, place) => {
      const word = wanted.words[place];
      if (exact.has(word)) for (const other of each.keys()) if (other !== word) each.delete(other);
      const often = Math.max(1, ...[...each.values()].map(({ often }) => often));
      return { word, forms: each, rare: each.size ? Math.log(1 + known.leaves / often) + 0.1 : 1 };
    });
    if (terms.some(({ word, forms }) => exact.has(word) && !forms.size)) return;
    const within = await filter(known, scope, near);
    // Words that are nearly everywhere are looked for in the leaves that the others name.
    const telling = terms.filter(({ forms }) => [...forms.values()].every(whole));
    const leaves = scope.only && span && telling.length < terms.length
      ? Array.from({ length: span[1] - span[0] }, (_, at) => ({ leaf: span[0] + at, has: 0 }))
      : likeliest(known, telling.length ? telling : terms, within, near);
    yield* read(leaves, terms, wanted, near);
  }

  const whole = ({ often, leaves }) => leaves.size >= often;

  async function* read(leaves, terms, wanted, near) {
    let kept = [];
    for (let from = 0, times = 1; from < leaves.length; from += AT_ONCE, times++) {
      const some = await Promise.all(leaves.slice(from, from + AT_ONCE).map(({ leaf }) => leafOf(leaf)));
      for (const [place, leaf] of some.entries())
        for (const entry of leaf?.entries ?? []) {
          const judgment = judged(entry, leaf, terms, wanted);
          if (!judgment?.score) continue;
          if (near?.(leaves[from + place].leaf)) judgment.score *= 1.15;
          kept.push(judgment);
        }
      const least = Math.min(...kept.map(({ missing }) => missing));
      kept = kept.filter(({ missing }) => missing <= least + 0.01);
      kept.sort((one, other) => other.score - one.score);
      // Leaves that have fewer of the words hold no place that has all, where others hold some.
      const next = leaves[from + AT_ONCE];
      const done = !next || (least === 0 && next.has < leaves[0].has - 0.01);
      if (done || (least === 0 && kept.length >= ENOUGH) || times % AT_MOST === 0)
        yield { results: kept, done };
      if (done) return;
    }
    if (!leaves.length) yield { results: [], done: true };
  }

  async function filter(known, scope, near) {
    const tests = [];
    if (scope.only && near) tests.push(near);
    if (scope.court || scope.year) {
      const spans = known.ranges.map(([court, year, first], place) => (
        { court, year, first, end: known.ranges[place + 1]?.[2] ?? known.leaves }
      )).filter(({ court, year }) =>
        (!scope.court || court === scope.court) && (!scope.year || year === Number(scope.year)));
      tests.push((leaf) => spans.some(({ first, end }) => first <= leaf && leaf < end));
    }
    if (scope.voice) {
      const voices = (await file("search/voices")).flatMap(([voice, times]) => Array(times).fill(voice));
      tests.push((leaf) => voices[leaf] === scope.voice);
    }
    return (leaf) => tests.every((test) => test(leaf));
  }

  /* The paragraph or note of an edition that is named, on the page one is at where it has it. */
  async function named(name, span, page) {
    let first = null;
    for (let leaf = span[0]; leaf < span[1]; leaf++) {
      const held = await leafOf(leaf);
      for (const [part, label, url, text] of held.entries) {
        if (url.split("#")[1] !== name || held.voice === "table") continue;
        const result = { url, part, label, text, of: held.of, marks: [] };
        if (!page || url.startsWith(page + "#")) return result;
        if (!first || (first.voice !== "court" && held.voice === "court")) first = { ...result, voice: held.voice };
      }
    }
    return first;
  }

  /* Who cites what is cited: one file answers. */
  async function ofCitation(known, wanted) {
    if (!wanted || !known.shelves.includes(wanted.file.split("/")[1])) return null;
    let volume = await file(wanted.file);
    if (volume?.parts) {
      const order = (number) => Number.parseFloat(number);
      const part = volume.parts.findLast(([first]) => order(first) <= order(wanted.number)) ?? volume.parts[0];
      volume = await file("cites/" + part[1].replace(/\.json$/, ""));
    }
    const all = volume?.cited ?? [];
    // A short form names a page, not where the case begins: who cites that page knows the case.
    const exact = ({ number, pins = [] }) =>
      wanted.short ? number === wanted.number || pins.some(([pin]) => holds(pin, wanted.pin)) : number === wanted.number;
    const things = all.filter(exact);
    const below = things.length ? things : all.filter(({ number }) => number.startsWith(wanted.number + "."));
    if (!below.length) return null;
    const results = below.flatMap((thing) => [
      ...(thing.here ? [{ url: thing.here.url, part: "", label: thing.here.title, text: thing.cite, marks: [], head: "In this library" }] : []),
      ...pinnedFirst(thing.mentions, wanted.pin).map(({ in: edition, place, url, pin, words: text = "" }) => (
        { url, part: edition, label: place + (pin ? ", citing " + pin : ""), text, marks: [], head: called(thing) }
      )),
    ]);
    return { results, done: false, cited: true }; // its words may be looked for besides
  }

  const pinnedFirst = (mentions, page) =>
    page ? mentions.toSorted((one, other) => holds(other.pin, page) - holds(one.pin, page)) : mentions;

  const times = (number, one) => number + " " + one + (number === 1 ? "" : "s");
  const called = ({ name, cite, times: often, editions, pins = [] }) =>
    (name ? name + ", " : "") + cite + ": cited " + times(often, "time") + " by " + times(editions, "opinion") + " of this library" +
    (pins.length ? ", for " + pins.map(([pin, number]) => pin + (number > 1 ? " (" + number + " times)" : "")).join(", ") : "");

  Object.assign(search, { found, index });
})();
