/*
 * What counts as a word of a text, and which words are forms of each other or mistyped: the same
 * words as build_scripts/site/search/words.py has.
 */
(() => {
  const CHUNK = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;
  const ALIKE = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ß: "ss", ð: "d", þ: "th", ı: "i" };

  /* Without capitals, accents and ligatures. */
  const folded = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[æœøłđßðþı]/g, (sign) => ALIKE[sign]);
  const plain = (word) => word.replace(/['’]s$/, "").replace(/(?<!\d)\.|\.(?!\d)|['’]/g, "");

  /* The words of a text, each with the place where it stands. */
  const words = (text) =>
    [...text.matchAll(CHUNK)].flatMap((found) =>
      (folded(found[0]).match(CHUNK) ?? []).map((word) => (
        { word: plain(word), start: found.index, end: found.index + found[0].length }
      )));

  const IRREGULAR = {
    children: "child", fled: "flee", held: "hold", told: "tell", said: "say", wrote: "write",
    written: "write", knew: "know", known: "know", gave: "give", given: "give", took: "take",
    taken: "take", sought: "seek", brought: "bring", fought: "fight", left: "leave", met: "meet",
    began: "begin", begun: "begin", chose: "choose", chosen: "choose", drew: "draw", drawn: "draw",
    feet: "foot", lives: "life", knives: "knife", wives: "wife",
  };

  /* What the forms of a word have in common: hitman, hitmen; threat, threats, threatening. */
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    let made = IRREGULAR[word] ?? word;
    made = made
      .replace(/(?:ies|ied)$/, "y")
      .replace(/(?<=ss|x|z|ch|sh)es$|(?<=[^sui])s$/, "")
      .replace(/men$/, "man")
      .replace(/(ation|ition)s?$/, (end) => end.slice(0, 1) + "t")
      .replace(/([ts])ion$/, "$1");
    const shorter = made.replace(/(?:ing|ed|or|al|ly)$/, "");
    if (shorter.length > 3 && /[aeiouy]/.test(shorter)) made = shorter;
    return made.replace(/([^aeioulsz])\1$/, "$1").replace(/e$/, "");
  }

  /* How many letters are wrong, left out, added or changed about between two words; `most` + 1 for
     any more (Damerau, optimal string alignment). */
  function apart(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, row] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[other.length];
  }

  const errors = (word) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2);

  /* What is asked for: words, phrases within quotation marks, and pieces of several words that
     belong together (Duran-Rodriguez). */
  function asked(query) {
    const phrases = [];
    const rest = query.replace(/["“”„]([^"“”„]*)["“”„]?/g, (_, phrase) => {
      const found = words(phrase).map((each) => each.word);
      if (found.length) phrases.push(found);
      return " ";
    });
    const pieces = rest.split(/\s+/).map((piece) => words(piece).map((each) => each.word));
    const all = [...phrases, ...pieces].flat();
    return {
      words: [...new Set(all)],
      phrases,
      pieces: pieces.filter((piece) => piece.length > 1),
      typing: /[\p{L}\p{N}]$/u.test(query) ? all.at(-1) : null,
    };
  }

  /* The words that were found, on the page that one comes to. */
  function light() {
    let known = {};
    try {
      known = JSON.parse(name);
    } catch {
      return; // another site’s
    }
    window.name = "";
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (known.at !== location.href || !place || !window.CSS?.highlights) return;
    const wanted = new Set(known.words.flatMap((each) => words(each).map(({ word }) => word)));
    const ranges = [];
    const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      for (const { word, start, end } of words(node.data))
        if (wanted.has(word)) {
          const range = new Range();
          range.setStart(node, start);
          range.setEnd(node, end);
          ranges.push(range);
        }
    CSS.highlights.set("found", new Highlight(...ranges));
    const style = new CSSStyleSheet(); // checkers of style sheets do not know highlights yet
    style.replaceSync(
      "::highlight(found) { background-color: color-mix(in srgb, var(--accent) 25%, transparent) }" +
        "@media (forced-colors: active) { ::highlight(found) { text-decoration: underline } }",
    );
    document.adoptedStyleSheets.push(style);
  }

  light();
  Object.assign((window.opinionsSearch ??= {}), { words, folded, stem, apart, errors, asked, light });
})();
