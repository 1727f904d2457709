/*
 * Does the opinion say that? Holds the quotations of a text against an opinion, as
 * `build_scripts/quotations/` does at a terminal, by the same names; a test holds the two equal. It
 * knows no page: `says.js` does. An opinion’s words come in a file of the site’s own, which calls
 * `quotations.given`.
 */
(() => {
  /* A pattern in which `@w` is a letter, figure or `_`, `@b` the edge of a word, `@s` white space, `@t`
     that within a line, as they are at a terminal. */
  const W = "[\\p{L}\\p{N}_]";
  const kinds = {
    "@w": W,
    "@b": `(?:(?<=${W})(?!${W})|(?<!${W})(?=${W}))`,
    "@s": "[\\t-\\r\\x1c-\\x20\\x85\\p{Z}]",
    "@t": "[\\t\\v-\\r\\x1c-\\x20\\x85\\p{Z}]",
  };
  const pattern = (parts) => (flags) => new RegExp(parts.raw[0].replace(/@[wbst]/g, (kind) => kinds[kind]), `${flags ?? ""}u`);
  const all = (text, form) => [...text.matchAll(form)];
  const SPACE = pattern`@s+`();
  const wordCount = (text) => text.split(SPACE).filter(Boolean).length;
  const bits = (number) => 32 - Math.clz32(number);
  const least = (things, better) => things.reduce((best, one) => (best === undefined || better(one, best) ? one : best), undefined);

  /* ── Words ── */

  const MOST_GAPS = 40;
  const WORD = /\p{Nd}+(?:[.,:]\p{Nd}+)+|(?:\[[\p{L}\p{Nl}\p{No}]{1,3}\]['’]?)?[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*(?:\[[\p{L}\p{Nl}\p{No}]{0,4}\])?/gu;
  const WORD_HERE = new RegExp(WORD.source, "uy");
  const ELLIPSIS = pattern`(?:\.@s*){3,4}|…|\*@s*\*@s*\*`("g");
  const INSERTED = /\[[^[\]]*\]/gu;
  const MARKS = new RegExp(`${ELLIPSIS.source}|\\[[^\\[\\]]*\\]`, "gu");
  const ALNUM = /^[\p{L}\p{N}]$/u;
  const ASCII = /^\p{ASCII}*$/u;
  const folded = (word) => (ASCII.test(word) ? word : word.normalize("NFKC")).replaceAll("’", "'").toLowerCase();
  const NOTED = pattern`[\[(](?:sic\.?|emphasis(?:@s|>)+(?:added|mine|supplied|omitted|in(?:@s|>)+(?:the(?:@s|>)+)?original)|(?:internal(?:@s|>)+)?(?:quotation(?:@s|>)+marks?|citations?|footnotes?|alterations?)@b(?:@w|@s|[,>])*@b(?:omitted|in(?:@s|>)+(?:the(?:@s|>)+)?original))[\])]`("gi");
  const UNSEEN = /[\u00ad\u200b\ufeff]/gu;
  const BROKEN = pattern`([\p{L}\p{Nl}\p{No}]+)-@t*\n@t*>?@t*([\p{L}\p{Nl}\p{No}]+)`("g");

  function mended(words, known) {
    return words.replace(UNSEEN, "").replace(BROKEN, (_, begun, ended) => `${begun}${known.has(folded(begun + ended)) ? "" : "-"}${ended}`);
  }

  const unbracketed = (word) => folded(word.replace(/[[\]]/g, ""));

  function wordsIn(text, from = 0) {
    return all(text, WORD).map((found) => {
      const stem = found[0].endsWith("]") && !found[0].startsWith("[");
      const said = stem ? found[0].replace(/\[[^\]]*\]$/, "") : found[0];
      const start = from + found.index;
      return { key: unbracketed(said), start, end: start + found[0].length, stem };
    });
  }

  const MOST_NOTES = 4;
  function withNotesOrWithout(quotation) {
    const found = all(quotation, NOTED);
    const each = (found.length > 1 && found.length <= MOST_NOTES ? found : []).map(
      (note) => quotation.slice(0, note.index) + " ".repeat(note[0].length) + quotation.slice(note.index + note[0].length),
    );
    return [quotation, ...each, ...(found.length ? [withoutNotes(quotation)] : [])];
  }
  const withoutNotes = (quotation) => quotation.replace(NOTED, (found) => " ".repeat(found.length));

  function elementsOf(quotation, literal) {
    const elements = [];
    const isGap = (element) => element !== undefined && "gap" in element;
    let cursor = 0;
    for (const mark of all(quotation, literal ? ELLIPSIS : MARKS)) {
      const end = mark.index + mark[0].length;
      WORD_HERE.lastIndex = mark.index;
      const whole = !WORD_HERE.test(quotation) || mark[0].includes(" ");
      if (mark[0][0] === "[" && (!whole || fitted(quotation, mark.index, end))) continue;
      elements.push(...wordsIn(quotation.slice(cursor, mark.index), cursor));
      let gap = { gap: "left out" };
      if (mark[0][0] === "[") gap = { gap: "put in", keys: new Set(wordsIn(mark[0].slice(1, -1)).map(({ key }) => key)) };
      if (isGap(elements.at(-1))) {
        gap = { gap: "left out" };
        elements.pop();
      }
      elements.push(gap);
      cursor = end;
    }
    elements.push(...wordsIn(quotation.slice(cursor), cursor));
    while (isGap(elements[0])) elements.shift();
    while (isGap(elements.at(-1))) elements.pop();
    return elements;
  }

  function fitted(text, start, end) {
    const before = [...text.slice(Math.max(0, start - 2), start)].at(-1) ?? "";
    const after = String.fromCodePoint(text.codePointAt(end) ?? 32);
    return ALNUM.test(before) || (ALNUM.test(after) && [...text.slice(start, end)].length <= 5);
  }

  /* ── The opinion as a row of words ── */

  const region = (block) => `${block.part} ${block.where}`;

  function streams(opinion) {
    const [whole, bare] = [[], []];
    opinion.blocks.forEach((block, number) => {
      const brackets = bracketedSpans(block.words);
      for (const { start, end, stem, ...word } of wordsIn(block.words)) {
        const key = stem ? unbracketed(block.words.slice(start, end)) : word.key;
        const bracketed = brackets.some(([from, to]) => from < start && start < to);
        const place = { key, block: number, start, end, bracketed, region: region(block) };
        whole.push(place);
        if (!block.cites.some((cite) => cite.opened <= start && start < cite.closed)) bare.push(place);
      }
    });
    return [whole, bare].map((words) => {
      const index = new Map();
      words.forEach(({ key }, number) => (index.has(key) ? index.get(key).push(number) : index.set(key, [number])));
      return { words, index };
    });
  }

  const MOST_PUT_IN = 8;
  function bracketedSpans(words) {
    const spans = all(words, INSERTED).map((found) => [found.index, found.index + found[0].length]);
    return spans.filter(([start, end]) => !fitted(words, start, end) && wordsIn(words.slice(start, end)).length <= MOST_PUT_IN);
  }

  /* ── Where a quotation stands, or what is nearest to it ── */

  const LONGEST_GAP = { "left out": 600, "put in": 14 };
  const [WINDOWS, SLACK, OF_A_KIND, STEM] = [6, 1.5, 200, 6];
  const same = (word, key) => (word.stem ? key.startsWith(word.key) : key === word.key);
  const placesOf = (key, stream) => stream.index.get(key) ?? [];

  function exactly(elements, stream) {
    const gaps = elements.filter((element) => "gap" in element).length;
    if (!elements.length || gaps > MOST_GAPS) return [];
    const [first] = elements;
    const begins = first.stem ? stream.words.flatMap(({ key }, n) => (key.startsWith(first.key) ? [n] : [])) : placesOf(first.key, stream);
    const known = new Map();
    const found = begins.map((start) => ({ first: start, last: follow(elements, 0, start, stream, known) }));
    return found.filter((each) => each.last !== null);
  }

  function follow(elements, from, start, { words }, known) {
    let [at, number] = [from, start];
    if (number >= words.length) return null;
    const within = words[number].region;
    for (; at < elements.length; at += 1, number += 1) {
      const element = elements[at];
      if ("gap" in element) return past(elements, at, number, { words }, known, within);
      if (number >= words.length || words[number].region !== within || !same(element, words[number].key)) return null;
    }
    return number - 1;
  }

  function past(elements, gap, number, { words }, known, within) {
    const name = gap * (words.length + 1) + number;
    if (known.has(name)) return known.get(name);
    let found = null;
    const limit = Math.min(number + LONGEST_GAP[elements[gap].gap] + 1, words.length);
    const { gap: kind, keys } = elements[gap];
    for (let place = number; place < limit && words[place].region === within && found === null; place += 1) {
      const { key, bracketed } = words[place];
      if (same(elements[gap + 1], key)) found = follow(elements, gap + 1, place, { words }, known);
      if (kind === "put in" && bracketed && !keys.has(key)) break;
    }
    known.set(name, found);
    return found;
  }

  const rarity = (key, stream) => bits(1 + Math.floor(stream.words.length / (1 + placesOf(key, stream).length)));

  function nearly(elements, stream) {
    const keys = elements.flatMap((element) => ("gap" in element ? [] : [element.key]));
    if (!keys.length || !stream.words.length) return null;
    const weights = keys.map((key) => rarity(key, stream));
    const found = windows(keys, weights, stream).map((start) => compared(keys, weights, start, stream));
    return least(found.filter(Boolean), (one, best) => one.share > best.share) ?? null;
  }

  function windows(keys, weights, stream) {
    const votes = new Map();
    keys.forEach((key, offset) => {
      for (const place of placesOf(key, stream).slice(0, OF_A_KIND)) {
        const at = Math.floor(Math.max(0, place - offset) / 4);
        votes.set(at, (votes.get(at) ?? 0) + weights[offset]);
      }
    });
    const near = (at) => (votes.get(at - 1) ?? 0) + votes.get(at) + (votes.get(at + 1) ?? 0);
    const scored = [...votes.keys()].map((at) => [at, near(at)]);
    scored.sort(([a, score], [b, other]) => other - score || a - b);
    return scored.slice(0, WINDOWS).map(([at]) => Math.max(0, at * 4 - 4));
  }

  function compared(keys, weights, start, { words }) {
    const end = Math.min(words.length, start + Math.floor(keys.length * SLACK) + 8);
    const steps = alignment(words.slice(start, end).map(({ key }) => key), keys).filter(({ kind }) => kind === "equal");
    if (!steps.length) return null;
    const [begun, done] = [steps[0], steps.at(-1)];
    let first = start + Math.max(0, begun.from - begun.into);
    let last = Math.min(words.length, start + done.fromEnd + keys.length - done.intoEnd) - 1;
    while (words[first].region !== words[start + begun.from].region) first += 1;
    while (words[last].region !== words[start + done.fromEnd - 1].region) last -= 1;
    const held = words.slice(first, last + 1).map(({ key }) => key);
    const equal = steps.reduce((sum, step) => sum + step.fromEnd - step.from, 0);
    const sum = (numbers) => numbers.reduce((whole, each) => whole + each, 0);
    const told = sum(steps.map((step) => sum(weights.slice(step.into, step.intoEnd))));
    return { first, last, share: equal / keys.length, telling: told / sum(weights), changes: changesOf(held, keys) };
  }

  function changesOf(original, quoted) {
    const found = [];
    let ended = -1;
    for (const step of alignment(original, quoted)) {
      if (step.kind === "equal") continue;
      let before = original.slice(step.from, step.fromEnd).join(" ");
      let after = quoted.slice(step.into, step.intoEnd).join(" ");
      if (found.length && step.from === ended) {
        const last = found.pop();
        [before, after] = [`${last.original} ${before}`.trim(), `${last.quoted} ${after}`.trim()];
      }
      const kind = !after ? "left out" : !before ? "put in" : "replaced";
      found.push({ kind, original: before, quoted: after });
      ended = step.fromEnd;
    }
    return found;
  }

  /* The longest common row of words (Hyyrö’s bit vectors), as steps: equal, delete, insert. */
  function alignment(source, target) {
    let head = 0;
    const shorter = Math.min(source.length, target.length);
    while (head < shorter && source[head] === target[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && source.at(-1 - tail) === target.at(-1 - tail)) tail += 1;
    const [s, t] = [source.slice(head, source.length - tail), target.slice(head, target.length - tail)];
    const rows = commonRows(s, t);
    const unset = (row, column) => !(rows[row][column >>> 5] & (1 << (column & 31)));
    const edits = [];
    let [row, column] = [t.length, s.length];
    while (row && column) {
      if (!unset(row - 1, column - 1)) {
        column -= 1;
        edits.push(["delete", column, row]);
      } else {
        row -= 1;
        if (row && unset(row - 1, column - 1)) edits.push(["insert", column, row]);
        else column -= 1;
      }
    }
    while (column) edits.push(["delete", (column -= 1), row]);
    while (row) edits.push(["insert", column, (row -= 1)]);
    return stepsOf(edits.reverse().map(([kind, from, into]) => [kind, from + head, into + head]), source.length, target.length);
  }

  function commonRows(source, target) {
    const size = Math.ceil(source.length / 32);
    const places = new Map();
    source.forEach((key, at) => {
      if (!places.has(key)) places.set(key, new Uint32Array(size));
      places.get(key)[at >>> 5] |= 1 << (at & 31);
    });
    const nowhere = new Uint32Array(size);
    let row = new Uint32Array(size).fill(0xffffffff);
    return target.map((key) => {
      const matches = places.get(key) ?? nowhere;
      const next = new Uint32Array(size);
      let carry = 0;
      for (let at = 0; at < size; at += 1) {
        const met = (row[at] & matches[at]) >>> 0;
        const sum = row[at] + met + carry;
        carry = sum > 0xffffffff ? 1 : 0;
        next[at] = sum | (row[at] - met);
      }
      row = next;
      return row;
    });
  }

  function stepsOf(edits, sourceLength, targetLength) {
    const steps = [];
    let [from, into] = [0, 0];
    const equal = (toFrom, toInto) => {
      if (from < toFrom || into < toInto) steps.push({ kind: "equal", from, fromEnd: toFrom, into, intoEnd: toInto });
      [from, into] = [toFrom, toInto];
    };
    for (let at = 0; at < edits.length; ) {
      const [kind, ...place] = edits[at];
      equal(...place);
      const begun = [from, into];
      do {
        if (kind === "delete") from += 1;
        else into += 1;
        at += 1;
      } while (at < edits.length && edits[at][0] === kind && edits[at][1] === from && edits[at][2] === into);
      steps.push({ kind, from: begun[0], fromEnd: from, into: begun[1], intoEnd: into });
    }
    equal(sourceLength, targetLength);
    return steps;
  }

  function alike(keys, stream) {
    const weights = new Map(keys.filter((key) => [...key].length >= STEM / 2).map((key) => [stemOf(key), rarity(key, stream)]));
    const blocks = new Map();
    stream.words.forEach(({ key, block }, number) => {
      if (!blocks.has(block)) blocks.set(block, { block, first: number, votes: 0, met: new Set() });
      const one = blocks.get(block);
      const stem = stemOf(key);
      one.last = number;
      if (weights.has(stem) && !one.met.has(stem)) {
        one.met.add(stem);
        one.votes += weights.get(stem);
      }
    });
    const best = least([...blocks.values()].filter(({ votes }) => votes), (one, other) => one.votes > other.votes);
    if (!best) return null;
    return { first: best.first, last: best.last, share: best.votes / [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
  }
  const stemOf = (key) => [...key].slice(0, STEM).join("");

  globalThis.quotations = { pattern, all, wordCount, folded, wordsIn, elementsOf, mended, withNotesOrWithout, withoutNotes, region, streams, exactly, nearly, alike, alignment, least };
})();
