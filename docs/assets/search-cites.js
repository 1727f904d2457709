/*
 * A query that reads as a citation, a note or a paragraph: what it names, and where that stands. The
 * same places as build_scripts/site/cites/shelves.py has.
 */
(() => {
  const search = window.opinionsSearch;
  // The number of a series is none of a page: 217 F. 3d 646.
  const IN_VOLUMES = /(?<![\w.])(?<volume>\d[\d-]*)\s+(?<book>\p{L}[^,;()§]*?)[\s§]+(?<at>at\s+)?(?<number>(?!\d+(?:d|th|st|nd|rd)\b)\d[\w.:-]*)/u;
  const IN_SECTIONS = /^(?<book>\p{L}[^,;()§\d]*?)[\s,§]+(?<number>\d[\w.:-]*)/u;
  // The page within what is cited: 224 F.3d 929, 934, or 224 F.3d at 934.
  const PIN = /^\s*(?:,|\bat\b)\s*(?:at\s+)?(?<pin>\d+)/;
  const OF_A_CONSTITUTION = /^(?<book>.*\bconst)\.?,?\s+(?<volume>amend|art)\w*\.?\s+(?<number>\w+)/i;
  const PLACES = {
    p: /^(?:¶+|para(?:graph)?\.?|p\.?)\s*(?<number>\d+[a-z]?)$/i,
    n: /^(?:note|fn\.?|footnote|n\.?)\s*(?<number>\d+|[*†‡])$/i,
  };
  const SIGNS = { "*": "star", "†": "dagger", "‡": "double-dagger" };
  const HUNDRED = 100;

  const key = (words) => search.folded(words).replace(/[^0-9a-z]/g, "");
  const wanted = (number) => search.folded(number).replace(/[^0-9a-z.:-]/g, "").replace(/[.:-]+$/, "");

  function chapter(number) {
    const [, first, divided] = number.match(/^(\d+)([.:-])?/);
    return String(divided ? Number(first) : Math.floor(first / HUNDRED) * HUNDRED);
  }

  /* The file and the number of a citation: `224 F. 3d 929` is 929 in f3d/224; and the page in it. */
  function cited(query) {
    const plain = query.replace(/[–—]/g, "-").replace(/\s+/g, " ").trim();
    const placed = (book, volume, number) =>
      key(book) && wanted(number) && { file: `cites/${key(book)}/${volume}`, number: wanted(number) };
    let found = OF_A_CONSTITUTION.exec(plain)?.groups;
    if (found) return placed(found.book, key(found.volume), found.number);
    found = IN_VOLUMES.exec(plain);
    if (found) {
      const { book, volume, number, at } = found.groups;
      const pin = at ? number : PIN.exec(plain.slice(found.index + found[0].length))?.groups.pin;
      const place = placed(book, volume, number);
      return place && { ...place, pin, short: Boolean(at) };
    }
    found = IN_SECTIONS.exec(plain)?.groups;
    return found ? placed(found.book, chapter(found.number), found.number) : null;
  }

  /* Whether a pin as printed holds a page: `935–36 n.3` holds 936. */
  function holds(pin, page) {
    return [...(pin ?? "").matchAll(/(?<![\w.])(\d+)(?:[-–](\d+))?/g)].some(([, first, last = first]) => {
      const end = first.slice(0, Math.max(0, first.length - last.length)) + last;
      return Number(first) <= Number(page) && Number(page) <= Number(end);
    });
  }

  /* The anchor of a note or a paragraph of an edition: `note 2` is n2, `¶ 16` is p16. */
  function anchor(query) {
    for (const [letter, form] of Object.entries(PLACES)) {
      const number = form.exec(query.trim())?.groups.number;
      if (number) return letter + (SIGNS[number] ? "-" + SIGNS[number] : number.toLowerCase());
    }
    return null;
  }

  Object.assign(search, { cited, holds, anchor });
})();
