/*
 * What a pasted text quotes (`read.py`), and what is to be said of each quotation (`check.py`).
 */
(() => {
  const { pattern, all, wordCount, folded, wordsIn, elementsOf, mended, withNotesOrWithout, withoutNotes, region, streams, exactly, nearly, alike, least } = globalThis.quotations;

  /* ── Sentences, as far as full stops tell ── */

  const SENTENCE_END = pattern`[.!?…]+[)\]”’"']*(?=@s+[“‘"'(\[]*[A-Z0-9])`("g");
  const ABBREVIATIONS =
    "Mr Mrs Ms Dr Prof Rev Hon Gov Gen Sen Rep Sgt Lt Capt Jr Sr St Att Dep " +
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos v vs cf Inc Co Corp Ltd Cir Stat Supp Fed";
  const ABBREVIATED = new RegExp(
    pattern`(?:@b(?:[A-Z]|NAMES)|@b[a-z]\.[a-z]|@b[A-Z]\.[A-Z])$`().source.replace("NAMES", ABBREVIATIONS.replaceAll(" ", "|")),
    "gu",
  );
  const LONGEST_ABBREVIATED = 8;
  const SPACE = pattern`@s*`("y");

  function sentences(words) {
    const found = [];
    let start = 0;
    for (const match of all(words, SENTENCE_END)) {
      const end = match.index + match[0].length;
      const from = Math.max(0, match.index - LONGEST_ABBREVIATED - 1);
      ABBREVIATED.lastIndex = Math.max(start, match.index - LONGEST_ABBREVIATED) - from;
      if (match[0] === "." && ABBREVIATED.test(words.slice(from, match.index))) continue;
      found.push({ start, end });
      SPACE.lastIndex = end;
      start = end + SPACE.exec(words)[0].length;
    }
    if (words.slice(start).trim()) found.push({ start, end: words.length });
    return found;
  }

  /* ── Characters that a piece of HTML spells out (`entities.py`) ── */

  const SPELLED = /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z])(acute|grave|circ|tilde|uml|cedil)|([a-z]{3,6}));/gu;
  const ACCENTS = { acute: "\u0301", grave: "\u0300", circ: "\u0302", tilde: "\u0303", uml: "\u0308", cedil: "\u0327" };
  const NAMED = { quot: '"', apos: "'", amp: "&", nbsp: " ", shy: "\u00ad", sect: "§", para: "¶", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", ndash: "–", mdash: "—", hellip: "…" };

  function characterOf([, decimal, hexadecimal, letter, accent, name]) {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name] : null;
    if (letter) return (letter + ACCENTS[accent]).normalize("NFC");
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : null;
  }

  function withCharacters(text) {
    const turns = [];
    let [words, cursor] = ["", 0];
    for (const found of all(text, SPELLED)) {
      const character = characterOf(found);
      if (character === null) continue;
      words += text.slice(cursor, found.index) + character;
      cursor = found.index + found[0].length;
      turns.push({ end: words.length, shift: cursor - words.length });
    }
    const pasted = (place) => {
      let [low, high] = [0, turns.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (turns[middle].end <= place) low = middle + 1;
        else high = middle;
      }
      return place + (low ? turns[low - 1].shift : 0);
    };
    return { words: words + text.slice(cursor), pasted };
  }

  /* ── What a text quotes ── */

  const QUOTED = pattern`“((?:[^“”]|“[^“”]{0,2000}”){2,20000}?)(?:”|(?=@s*\n@t*\n@t*“))|"([^"]{2,20000})"`("g");
  const MARKUP = pattern`<[^<>]{1,300}>|(?<!@w)[*_]{1,3}(?=[^\t-\r\x1c-\x20\x85\p{Z}])|(?<=[^\t-\r\x1c-\x20\x85\p{Z}])[*_]{1,3}(?!@w)`("g");
  const OMITTED = pattern`\(?(?:internal )?(?:quotation marks?|citations?|footnotes?|alterations?|brackets|ellips[ei]s)(?:@w|[ ,])*@bomitted@b|@bcleaned up@b|@bcitations? omitted@b`("i");
  const PIN = pattern`(?:@bat \*?|@b[0-9]+ [A-Z](?:@w|[.’' ]){0,24}?[0-9]+, )([0-9]+)(?:[-–]([0-9]+))?|¶{1,2} ?([0-9]+)`();
  const SPEAKER = pattern`@b(?:(the (?:court|panel|majority)|the (?:@w| ){0,20}circuit)|((?:the )?dissent(?:ing)?@b(?: opinion)?)|((?:the )?concurr(?:ence|ing)@b(?: opinion)?)|(?:(?:chief|associate) )?(?:justice|judge) )`("gi");
  const CITED = pattern`@b([A-Z](?:@w|[’'-])+), (?:C\. ?J\.|J\.)`("g");
  const QUOTING = pattern`@b(?:quoting|citing)@s*$`("i");
  const OF = /[’']s?$/u;
  const JUDGE = pattern`[A-Z](?:@w|[.’'-])*(?: [A-Z](?:@w|[.’'-])*)*`("y");
  const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;
  const BEGUN = pattern`[.!?]@s+(?=[A-Z])`();
  const [FEWEST, LONGEST, REACH] = [2, 20000, 120];

  function quotesIn(given, names) {
    const { words: text, pasted } = withCharacters(given);
    const plain = text.replace(MARKUP, (found) => " ".repeat(found.length));
    const marked = all(plain, QUOTED)
      .map((found) => ({ words: found[1] ?? found[2], start: found.index, end: found.index + found[0].length }))
      .filter(({ words }) => wordCount(words) >= FEWEST);
    const quoted = marked.map((each, number) => {
      const following = marked[number + 1]?.start ?? plain.length;
      const after = plain.slice(each.end, Math.min(following, each.end + REACH));
      const ahead = plain.slice(Math.max(marked[number - 1]?.end ?? 0, each.start - 2 * REACH), each.start).split(BEGUN).at(-1);
      return {
        words: each.words,
        start: each.start + 1,
        end: each.start + 1 + each.words.length,
        pin: pinIn(after),
        omitted: OMITTED.test(after) || OMITTED.test(each.words),
        speaker: speakerIn(ahead) ?? speakerIn(after.split(BEGUN)[0]),
        about: false,
        form: "marked",
      };
    });
    const found = [...quoted, ...setOffIn(text, plain), ...sentencesIn(plain, names, marked)];
    found.sort((a, b) => a.start - b.start || (a.form < b.form ? -1 : a.form > b.form));
    return found.map((each) => ({ ...each, start: pasted(each.start), end: pasted(each.end) }));
  }

  function setOffIn(text, plain) {
    return setOff(text).map(([start, end]) => {
      const ahead = plain.slice(Math.max(0, start - 2 * REACH), start).replace(TRAILING, "");
      const after = plain.slice(end, end + REACH);
      const words = plain.slice(start, Math.min(end, start + LONGEST));
      return {
        words,
        start,
        end,
        pin: pinIn(after),
        omitted: OMITTED.test(after) || OMITTED.test(words),
        speaker: speakerIn(ahead.split(BEGUN).at(-1)) ?? speakerIn(after.split(BEGUN)[0]),
        about: false,
        form: "set off",
      };
    });
  }

  /* ── What may be a block quotation ── */

  const INDENTED = "(?:@t{2,}|\\t|@t*>)[^\\n]*[^\\t-\\r\\x1c-\\x20\\x85\\p{Z}][^\\n]*";
  const LINE = "[^\\n]*[^\\t-\\r\\x1c-\\x20\\x85\\p{Z}][^\\n]*";
  const spelled = (source) => pattern({ raw: [source] });
  const SET_IN = spelled(`(?<=^|\\n)(?:${INDENTED})(?:\\n(?:${INDENTED}))*`)("g");
  const AFTER_A_COLON = spelled(`:@t*\\n(?:@t*\\n)+(${LINE}(?:\\n${LINE})*)`)("g");
  const NOT_SET_IN = pattern`(?<=^|\n)@t?[^\t-\r\x1c-\x20\x85\p{Z}>]`();
  const ELEMENT = /(<blockquote(?![\p{L}\p{N}_])[^<>]*>)(.*?)<\/blockquote>/gisu;
  const MARKED = pattern`^(?:@s|>)*[“"]`();
  const TRAILING = pattern`@s+$`();
  const [FEWEST_SET_OFF, TELLING] = [4, 8];

  function setOff(text) {
    const found = all(text, ELEMENT).map((each) => [each.index + each[1].length, each.index + each[1].length + each[2].length]);
    if (NOT_SET_IN.test(text)) found.push(...all(text, SET_IN).map((each) => [each.index, each.index + each[0].length]));
    for (const each of all(text, AFTER_A_COLON)) {
      const end = each.index + each[0].length;
      found.push([end - each[1].length, end]);
    }
    let ended = 0;
    return found
      .filter(([start, end]) => mayBeOne(text.slice(start, end)))
      .sort(([a, b], [c, d]) => a - c || b - d)
      .filter(([start, end]) => {
        const apart = start >= ended;
        if (apart) ended = end;
        return apart;
      });
  }
  const mayBeOne = (words) => !MARKED.test(words) && wordsIn(words).length >= FEWEST_SET_OFF;

  function readings(words) {
    const forms = withNotesOrWithout(words);
    return [...forms.map((each) => elementsOf(each, true)), ...forms.reverse().map((each) => elementsOf(each, false))];
  }

  /* The verdicts without those on what is set off and the writer’s own, and what stands in a block. */
  function relevantVerdicts(found, verdictOf = (each) => each) {
    const blocks = found.map(verdictOf).filter(isBlock).map(({ quote }) => quote);
    return found.filter((each) => {
      const { quote } = verdictOf(each);
      if (quote.form === "set off") return blocks.includes(quote);
      if (blocks.length && quote.form === "sentence" && !quote.about) return false;
      const after = blocks.find(({ end }) => end > quote.start);
      return !after || quote.end <= after.start;
    });
  }

  function isBlock({ quote, answer }) {
    if (quote.form !== "set off") return false;
    return answer === "word for word" || (answer === "with changes" && wordsIn(quote.words).length >= TELLING);
  }

  function sentencesIn(plain, names, quoted) {
    const called = names.map((name) => wordsIn(name).map(({ key }) => key)).filter((name) => name.length);
    const found = [];
    let next = 0;
    for (const { start, end } of sentences(plain)) {
      while (next < quoted.length && quoted[next].end <= start) next += 1;
      if (next < quoted.length && quoted[next].start < end) continue;
      const words = plain.slice(start, Math.min(end, start + LONGEST));
      const about = namesOne(words, called);
      if ((about || !quoted.length) && wordCount(words) >= FEWEST) {
        found.push({ words, start, end, pin: about ? pinIn(words) : null, omitted: false, speaker: null, about, form: "sentence" });
      }
    }
    return found;
  }

  function namesOne(sentence, names) {
    const words = wordsIn(sentence);
    return words.some(({ start }, at) => beginsName(sentence, start) && names.some((name) => standsAt(name, words, at)));
  }
  function beginsName(text, start) {
    const begun = String.fromCodePoint(text.codePointAt(start));
    return /\p{N}/u.test(begun) || begun !== begun.toLowerCase();
  }
  const standsAt = (name, words, at) => name.every((key, number) => words[at + number]?.key === key);

  /* The editions of a library that a text names, by their slugs. */
  function namesIn(text, library) {
    const begins = new Map();
    for (const { slug, names } of library) {
      for (const name of names) {
        const keys = wordsIn(name).map(({ key }) => key);
        if (keys.length) begins.set(keys[0], [...(begins.get(keys[0]) ?? []), { slug, keys }]);
      }
    }
    const found = new Set();
    const words = wordsIn(text);
    words.forEach(({ key, start }, at) => {
      for (const { slug, keys } of begins.get(key) ?? []) {
        if (beginsName(text, start) && standsAt(keys, words, at)) found.add(slug);
      }
    });
    return [...found];
  }

  function pinIn(after) {
    const found = PIN.exec(after);
    if (!found) return null;
    if (found[3]) return { printed: found[0], page: null, last: null, paragraph: found[3] };
    const [, first, last] = found;
    const page = Number(first);
    const whole = last ? Number(String(page).slice(0, Math.max(0, String(page).length - last.length)) + last) : page;
    return { printed: found[0], page, last: whole, paragraph: null };
  }

  function speakerIn(words) {
    let last = null;
    const speaks = ({ index }) => !QUOTING.test(words.slice(0, index));
    const cited = all(words, CITED);
    SPEAKER.lastIndex = 0;
    for (let found = SPEAKER.exec(words); found || cited.length; found = SPEAKER.exec(words)) {
      while (cited.length && (!found || cited[0].index < found.index)) {
        const each = cited.shift();
        if (speaks(each)) last = { judge: each[1] };
      }
      if (!found) break;
      const kind = ["court", "dissent", "concurrence"].find((_, at) => found[at + 1]);
      JUDGE.lastIndex = SPEAKER.lastIndex;
      const judge = kind ? null : JUDGE.exec(words);
      if ((kind || judge) && speaks(found)) last = { kind, judge: judge?.[0] };
      SPEAKER.lastIndex = kind ? SPEAKER.lastIndex : judge ? JUDGE.lastIndex : found.index + 1;
      while (cited.length && judge && cited[0].index < SPEAKER.lastIndex) cited.shift();
    }
    if (!last || last.kind) return last?.kind ?? null;
    return last.judge.split(" ").filter((name) => name && !SUFFIX.test(name)).at(-1)?.replace(OF, "") ?? null;
  }

  /* ── What is to be said of a quotation ── */

  const PUT_IN = pattern`\[@w{1,3}\]@w`();
  const [CHANGED, CLOSE, NEAR, PLACES, UNKNOWN] = [0.6, 0.8, 0.34, 20, "pages not known"];

  class Checker {
    constructor(opinion) {
      this.opinion = opinion;
      [this.whole, this.bare] = streams(opinion);
      this.turns = pageTurns(opinion.blocks);
      this.pages = Object.values(this.turns).flat().map(({ page }) => page).sort((a, b) => a - b);
      this.reported = this.pages.length > 0 && opinion.first_page !== null && [0, 1].includes(this.pages[0] - opinion.first_page);
    }

    checked(text) {
      return relevantVerdicts(quotesIn(text, this.opinion.names).map((quote) => this.verdict(quote)));
    }

    verdict(quote) {
      const marked = marksOf(quote);
      const words = mended(quote.words, this.whole.index);
      for (const elements of readings(words)) {
        for (const stream of [this.whole, this.bare]) {
          const found = exactly(elements, stream);
          if (!found.length) continue;
          const left = stream === this.bare && !quote.omitted ? [{ kind: "left out", original: "a citation", quoted: "" }] : [];
          return this.foundVerdict(quote, stream, found, left.length ? "with changes" : "word for word", left, marked);
        }
      }
      return this.nearest(quote, marked);
    }

    nearest(quote, marked) {
      const elements = elementsOf(withoutNotes(mended(quote.words, this.whole.index)), true);
      let [best, stream] = [nearly(elements, this.whole), this.whole];
      if (this.bare.words.length !== this.whole.words.length) {
        const bare = nearly(elements, this.bare);
        if (bare && (!best || bare.share > best.share)) [best, stream] = [bare, this.bare];
      }
      if (quote.about && (!best || best.share < CLOSE)) return this.about(quote);
      if (!best || best.share < NEAR || (best.share < CHANGED && best.telling < NEAR)) return { quote, answer: "not in the opinion", changes: [], marked, elsewhere: 0 };
      return this.foundVerdict(quote, stream, [best], best.share >= CHANGED ? "with changes" : "nearest", best.changes, marked);
    }

    about(quote) {
      const called = new Set(this.opinion.names.flatMap((name) => wordsIn(name).map(({ key }) => key)));
      const keys = wordsIn(quote.words).map(({ key }) => key).filter((key) => !called.has(key));
      const best = alike(keys, this.whole);
      if (!best || best.share < NEAR) return { quote, answer: "not in the opinion", changes: [], marked: [], elsewhere: 0 };
      return this.foundVerdict(quote, this.whole, [best], "nearest", [], []);
    }

    foundVerdict(quote, stream, found, answer, changes, marked) {
      const places = found.slice(0, PLACES).map((each) => this.at(quote, stream, each));
      const doubts = (place) => place.misattributed * 4 + ![null, "right"].includes(place.pin) * 2 + !place.courts;
      const best = least(places, (one, other) => doubts(one) < doubts(other));
      return { ...best, answer, changes, marked, elsewhere: found.length - 1 };
    }

    at(quote, stream, found) {
      const [first, last] = [stream.words[found.first], stream.words[found.last]];
      const block = this.opinion.blocks[first.block];
      const part = this.opinion.parts[block.part];
      const end = last.block === first.block ? last.end : block.words.length;
      return {
        quote,
        place: block.place,
        address: block.address,
        writing: part.id,
        courts: part.courts,
        whose: part.whose,
        original: block.words.slice(first.start, end),
        quoted_from: quote.about ? null : quotedFrom(block, first.start, end),
        pin: this.pin(quote.pin, first.block, first.start, end),
        misattributed: isMisattributed(quote.speaker, part),
      };
    }

    pin(pin, number, start, end) {
      if (!pin) return null;
      const block = this.opinion.blocks[number];
      if (pin.paragraph) return block.number === pin.paragraph ? "right" : `it stands in ${block.place}`;
      const [first, last] = [this.pageAt(number, start), this.pageAt(number, end)];
      const ofThisPrint = this.reported || (this.pages.length > 0 && pin.page <= this.pages.at(-1));
      if (first === null || last === null || !ofThisPrint) return UNKNOWN;
      if (first <= pin.last && last >= pin.page) return "right";
      return first === last ? `it stands at ${first}` : `it stands at ${first}–${last}`;
    }

    pageAt(number, offset) {
      const turns = this.turns[textOfPages(this.opinion.blocks[number])] ?? [];
      const before = turns.filter((turn) => turn.block < number || (turn.block === number && turn.at <= offset));
      if (before.length) return before.at(-1).page;
      return this.reported && turns.length ? this.opinion.first_page : null;
    }
  }

  const textOfPages = (block) => (block.where === "body" ? "body" : region(block));

  function pageTurns(blocks) {
    const turns = {};
    blocks.forEach((block, number) => {
      for (const { at, page } of block.turns) {
        if (/^\p{Nd}+$/u.test(page)) (turns[textOfPages(block)] ??= []).push({ block: number, at, page: Number(page) });
      }
    });
    return turns;
  }

  function isMisattributed(speaker, part) {
    if (speaker === null || part.kind === "caption") return false;
    if (speaker === "court") return !part.courts && part.kind !== "plurality";
    if (speaker === "dissent" || speaker === "concurrence") return !part.kind.includes(speaker) && part.kind !== "concurrence-in-part";
    return !part.speakers.includes(folded(speaker.replace(/^[.,’']+|[.,’']+$/g, "")));
  }

  function quotedFrom({ words, cites }, start, end) {
    const opened = words.lastIndexOf("“", start);
    const closed = opened < 0 ? -1 : words.indexOf("”", opened);
    if (opened < 0 || start > closed || closed < end - 1) return null;
    const following = least(cites.filter((cite) => cite.start >= closed), (one, best) => one.start < best.start);
    return following ? words.slice(following.start, following.end) : "another text";
  }

  function marksOf(quote) {
    const loose = elementsOf(quote.words, false).map(({ gap }) => gap);
    const stems = elementsOf(quote.words, true).some(({ stem }) => stem);
    const said = [];
    if (loose.includes("left out")) said.push("words left out, marked by an ellipsis");
    if (loose.includes("put in") || stems || PUT_IN.test(quote.words)) said.push("words or letters put in, marked by brackets");
    if (quote.omitted) said.push("citations or quotation marks left out, as the text says");
    return said;
  }

  /* A verdict as `quotes --json` prints it. */
  function asData(found) {
    const { quote } = found;
    return {
      quotation: quote.words,
      start: quote.start,
      end: quote.end,
      speaker: quote.speaker,
      about: quote.about,
      form: quote.form,
      answer: found.answer,
      holds: holds(found),
      place: found.place ?? null,
      address: found.address ?? null,
      writing: found.writing ?? null,
      whose: found.whose ?? null,
      misattributed: found.misattributed ?? false,
      original: found.original ?? null,
      changes: found.changes,
      marked: found.marked,
      quoted_from: found.quoted_from ?? null,
      pin: quote.pin && { printed: quote.pin.printed, is: found.pin ?? null },
      elsewhere: found.elsewhere,
    };
  }

  function holds({ quote, answer, misattributed, pin }) {
    const stands = quote.about ? answer !== "not in the opinion" : answer === "word for word";
    return stands && !misattributed && [undefined, null, "right", UNKNOWN].includes(pin);
  }

  /* ── The opinions whose words are here ── */

  const opinions = new Map();
  const given = (opinion) => opinions.set(opinion.slug, opinion);
  const checkers = new Map();
  function checkerOf(slug) {
    if (!checkers.has(slug) && opinions.has(slug)) checkers.set(slug, new Checker(opinions.get(slug)));
    return checkers.get(slug);
  }

  Object.assign(globalThis.quotations, { Checker, asData, holds, given, opinions, checkerOf, namesIn, quotesIn, relevantVerdicts });
})();
