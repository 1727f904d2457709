/*
 * Brings what is said of the court's words to where they stand: footnotes, editors' notes and claims of
 * the press into the right margin where there is one, each level with its line; else into a sheet at
 * the foot of the screen.
 *
 * All of it stays where it is in the page, after the writing, so that a screen reader meets each once;
 * only its place on the screen changes. Without this script, and on paper, it stands there.
 */
(() => {
  const GAP = 14; // CSS pixels between two things in the margin
  const SHORT = 260; // a footnote up to this height is never folded
  const BASELINE = 0.756; // of the book face: its ascent, as a part of ascent and descent
  const RAISED = 0.45; // em by which site.css raises a reference
  const LEAST = { "editors-note": 84, report: 22 }; // height of the others when folded
  const MORE = 30; // height of the button that unfolds a footnote
  const ASTRAY = 200; // how far below its line a claim may stand, so that a note over it is whole

  const wide = matchMedia("(min-width: 76.25em)");
  const body = document.querySelector("[class^=voice-]");
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  /* The marks in the text, by what they lead to: looked for once, however many notes there are. */
  const leading = new Map();
  for (const mark of find(".note-ref a[href^='#'], .aside-mark[href^='#']")) {
    const id = mark.getAttribute("href").slice(1);
    leading.set(id, [...(leading.get(id) || []), mark]);
  }
  const marked = find("[data-note], [data-told]"); // words of which something is said
  const notes = find(".note").map((note) => ({
    note,
    text: note.querySelector(".note-text"),
    label: note.querySelector(".note-label"),
    refs: leading.get(note.id) || [],
  }));
  /* What is said of one passage: opened as a whole where there is no margin. */
  const groups = find(".on-passage").map((note) => ({ note, label: note.firstElementChild, refs: leading.get(note.id) || [], asides: [] }));
  const asides = groups.flatMap((group) =>
    find(".editors-note, .report", group.note).map((note) => {
      const told = find("[data-told]", note).flatMap((claim) => claim.dataset.told.split(" "));
      const isMeant = ({ dataset }) => (told.length ? told.includes(dataset.told) : dataset.note === note.id);
      const words = marked.filter((one) => isMeant(one) && !group.note.contains(one));
      const aside = { note, group, words, text: note.lastElementChild, label: note.firstElementChild, refs: [], least: LEAST[note.classList[0]] };
      group.asides.push(aside);
      return aside;
    }),
  );
  const all = [...notes, ...asides]; // what may stand in the margin
  const opened = [...notes, ...groups]; // what a mark opens
  const many = document.body.matches(".many-links");
  if (!body || !all.length) return;

  let unfolded = null; // what is folded and shown whole
  let sheet = null; // what is open at the foot of the screen
  let from = null; // the mark one came from
  let lit = []; // what hover or focus lights up
  let due = 0;

  const pairAt = (node) => {
    const place = node?.closest?.(".note, .on-passage, .note-ref a, .aside-mark");
    return place && opened.find((pair) => pair.note === place || pair.refs.includes(place));
  };
  const asideAt = (node) => all.find((one) => one.note.contains(node));
  const named = ({ label, group }) => (group || label.matches(".on-what") ? label.textContent : `note ${label.textContent}`);
  const button = (words, name, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = `${name} by-build`;
    made.textContent = words;
    made.addEventListener("click", press);
    return made;
  };
  const closer = button("Close", "note-close", () => close());
  const more = (pair) => {
    const made = button(pair.group ? "More" : "Whole note", "note-more", () => unfold(pair));
    made.setAttribute("aria-label", pair.group ? `More: ${named(pair)}` : `Show the whole of ${named(pair)}`);
    if (pair.group || many) made.tabIndex = -1; // the mark leads there
    pair.note.append(made);
    return made;
  };

  /* The baseline of the letters in a node, all of which are of the book face. */
  const letters = document.createRange();
  function baseline(node) {
    letters.selectNodeContents(node);
    const box = letters.getClientRects()[0];
    return box && box.top + box.height * BASELINE;
  }
  /* The baseline of the line to which something belongs, if that is to be seen: of a footnote its
     reference, of what is said of a footnote that of the footnote. */
  function lineOf({ note, refs, words, label }) {
    if (words && !label.getClientRects().length) return;
    const host = words?.[0] && notes.find((one) => one.note.contains(words[0]));
    if (host) return lineOf(host);
    const ref = (words || refs).find((one) => one.getClientRects().length);
    return ref && baseline(ref) + (words ? 0 : RAISED * parseFloat(getComputedStyle(ref).fontSize));
  }

  /* Each level with its line, or as near as those above it allow. What is long and would keep the
     next from its place is folded; what has no line to be seen stays where it is in the page. */
  function layout() {
    due = 0;
    const beside = wide.matches;
    if (beside) close();
    body.classList.toggle("notes-beside", beside);
    body.style.minHeight = "";
    for (const { note, text } of all) {
      note.classList.remove("folded");
      text.style.maxHeight = "";
      if (!beside) note.style.top = "";
      if (!beside) note.classList.remove("placed");
    }
    if (!beside) return; // nothing is measured: a page is styled and laid out once
    const lines = all.map(lineOf);
    for (const [index, { note }] of all.entries()) note.classList.toggle("placed", lines[index] != null);
    for (const { note } of groups) note.classList.toggle("emptied", !find(":is(.editors-note, .report):not(.placed)", note).some((one) => one.getClientRects().length));
    for (const section of find(".notes, .asides"))
      section.classList.toggle("emptied", !section.querySelector(":is(.note:not(.placed), .on-passage:not(.emptied))"));
    const top = body.getBoundingClientRect().top;
    const placed = all
      .map((pair, index) => ({ ...pair, pair, line: lines[index] }))
      .filter(({ line }) => line != null)
      .map((one) => {
        const box = one.note.getBoundingClientRect();
        const first = baseline(one.label) - box.top;
        const head = one.text.getBoundingClientRect().top - box.top; // what no folding hides
        const least = one.least && Math.max(one.least, head);
        return { ...one, top: one.line - first - top, height: box.height, head, least };
      })
      .sort((a, b) => a.top - b.top);
    const end = body.getBoundingClientRect().height;
    const first = ({ pair }) => !pair.group || pair === unfolded;
    const court = placed.filter(first);
    const ends = settled(court, [], end);
    ends.push(...settled(placed.filter((one) => !first(one)), court, end));
    if (placed.length) body.style.minHeight = `${Math.max(...ends)}px`;
  }

  /* Gives each of `wanted` its place, in order, between those that are `fixed` already, and returns
     where each ends. The court's own notes come first, so that none
     but one that a reader has unfolded moves them. */
  function settled(wanted, fixed, end) {
    let free = 0;
    const folded = [];
    /* From where on there is room for the least of it. */
    const place = ({ least = SHORT, height }, at) => {
      for (const other of fixed)
        if (at + Math.min(least, height) + GAP > other.at && at < other.at + other.taken + GAP) at = other.at + other.taken + GAP;
      return at;
    };
    const nextFixed = (at) => fixed.find((other) => other.at > at)?.at ?? Infinity;
    /* How far what the press reported may sink without moving any other thing from its place. */
    const sinks = [];
    for (let index = wanted.length - 1; index >= 0; index--) {
      const { note, top, height, least } = wanted[index];
      const next = wanted[index + 1];
      const limit = Math.min(next ? next.top + sinks[index + 1] : end, nextFixed(top));
      const room = limit - GAP - top;
      sinks[index] = note.matches(".report") ? Math.max(0, Math.min(ASTRAY, room - (height > room ? least : height))) : 0;
    }
    const ends = wanted.map((one, index) => {
      const least = one.least || SHORT;
      const next = wanted[index + 1];
      const at = place(one, Math.max(free, one.top));
      const after = at + least + GAP;
      const following = next ? place(next, Math.max(next.top + sinks[index + 1], after)) : Math.max(end, after);
      const room = Math.min(following, nextFixed(at)) - GAP - at;
      const fold = one.height > room + 0.5 && unfolded !== one.pair;
      one.at = at;
      one.taken = !fold ? one.height : one.note.matches(".report") ? least : room; // claims whole or not at all
      one.pair.more ??= fold ? more(one.pair) : undefined;
      one.note.classList.toggle("folded", fold);
      if (fold) folded.push(one);
      one.note.style.top = `${at}px`;
      return (free = at + one.taken + GAP);
    });
    /* What stands over the text is less once it is folded. */
    const heads = folded.map(({ note, text }) => text.getBoundingClientRect().top - note.getBoundingClientRect().top);
    for (const [index, { text, taken, least }] of folded.entries())
      text.style.maxHeight = `${Math.max(0, taken - (least ? heads[index] : MORE))}px`;
    return ends;
  }
  const soon = () => (due ||= requestAnimationFrame(layout));

  function unfold(pair) {
    unfolded = pair;
    layout();
    pair.note.focus({ preventScroll: true });
  }

  /* Shows a note, or what is said of a passage, to a reader who asked for it, and gives it focus. */
  function show(pair, ref) {
    from = ref;
    const aim = pair.asides?.find(({ note }) => note.classList.contains("placed")) || pair;
    if (wide.matches && aim.note.classList.contains("placed")) {
      if (aim.note.classList.contains("folded")) unfold(aim);
    } else if (!wide.matches) {
      close();
      sheet = pair;
      if (pair.asides) pair.note.prepend(closer);
      else pair.note.append(closer);
      closer.setAttribute("aria-label", `Close ${named(pair)}`);
      pair.note.classList.add("sheet");
      ref.setAttribute("aria-expanded", "true");
    }
    aim.note.focus({ preventScroll: true });
    if (sheet) requestAnimationFrame(() => uncover(ref, aim.note)); // with the tools that the focus brings
    else aim.note.scrollIntoView({ block: "nearest" });
    light(aim.note);
  }

  /* Has the line of a mark stand above the sheet that it opened. */
  function uncover(ref, note) {
    const hidden = ref.getBoundingClientRect().bottom + GAP - note.getBoundingClientRect().top;
    if (note.classList.contains("sheet") && hidden > 0) scrollBy(0, hidden);
  }

  function close() {
    if (!sheet) return;
    const { note, refs } = sheet;
    const inside = note.contains(document.activeElement);
    sheet = null;
    note.classList.remove("sheet");
    closer.remove();
    for (const ref of refs) ref.setAttribute("aria-expanded", "false");
    if (inside) from.focus({ preventScroll: true });
    light(document.activeElement);
  }

  /* Back to the mark one came from, or to the first. */
  function back(pair) {
    const ref = pair.refs.includes(from) ? from : pair.refs[0];
    if (sheet) close();
    ref?.focus({ preventScroll: true });
    ref?.scrollIntoView({ block: "nearest" });
  }

  /* What belongs together: a footnote and its references; words and all that is said of them; a claim
     of the press and its words; and where a sheet says all at once, all words of its passage. */
  function partners(node) {
    const pair = pairAt(node);
    if (pair && !pair.asides) return [pair.note, ...pair.refs];
    const claim = node?.closest?.("[data-told].reported-claim");
    if (claim) return [claim, ...claim.dataset.told.split(" ").flatMap((one) => find(`.told[data-told="${one}"]`))];
    const aside = asides.find(({ note }) => note === node || note.contains(node));
    if (aside) return [aside.note, ...aside.words];
    if (pair?.note.contains(node)) return pair.asides.flatMap(({ words }) => words);
    const found = [];
    for (let words = node?.closest?.(".noted, .told"); words; words = words.parentElement.closest(".noted, .told")) {
      const { note, told } = words.dataset;
      found.push(...find(note ? `[data-note="${note}"], #${note}` : `[data-told~="${told}"]`));
    }
    return found.concat(found.filter((one) => one.matches(".reported-claim")).map((one) => one.closest(".report")));
  }
  function light(node) {
    const first = partners(node);
    const next = first.length ? first : partners(document.activeElement);
    for (const part of lit) if (!next.includes(part)) part.classList.remove("lit");
    for (const part of next) part.classList.add("lit");
    lit = next;
  }

  /* Links within asides, and in footnotes where links are many (keys.js), are no stops on the way
     through the text: their mark leads to them. */
  const within = many ? opened : groups;
  function stops({ note }, on) {
    for (const link of find("a[href]:not(.note-label, .note-again)", note)) link.tabIndex = on ? 0 : -1;
  }
  for (const pair of within) stops(pair, false);
  for (const pair of opened) {
    pair.note.tabIndex = -1;
    for (const ref of pair.refs) {
      ref.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (sheet === pair) back(pair);
        else show(pair, ref);
      });
    }
    pair.label.addEventListener("click", (event) => {
      if (!pair.refs.length || (!sheet && !wide.matches)) return;
      event.preventDefault();
      back(pair);
    });
  }
  for (const aside of asides) {
    aside.note.tabIndex = -1;
    aside.note.addEventListener("click", ({ target }) => {
      if (aside.note.classList.contains("folded") && !target.closest("a, button")) unfold(aside);
    });
  }
  document.addEventListener("keydown", (event) => {
    const pair = event.key === "Escape" && pairAt(document.activeElement);
    if (!pair || !pair.note.contains(document.activeElement) || event.defaultPrevented) return;
    if (!sheet && !wide.matches) return;
    if (unfolded) {
      unfolded = null;
      layout();
    }
    back(pair);
  });
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => {
    light(event.target);
    for (const pair of within) if (pair.note.contains(event.target) !== pair.stops) stops(pair, (pair.stops = pair.note.contains(event.target)));
    const one = asideAt(event.target);
    if (one?.note.classList.contains("folded") && event.target !== one.note && !event.target.matches(".note-more")) {
      unfolded = one;
      layout();
    }
  });

  /* What is told of each at first is how it was laid out: only what has grown or shrunk since asks for more. */
  const sizes = new Map();
  const grown = ({ target, contentRect: { width, height } }) => {
    const [before, now] = [sizes.get(target), `${width} ${height}`];
    sizes.set(target, now);
    return before && before !== now;
  };
  const size = new ResizeObserver((seen) => seen.filter(grown).length && soon());
  for (const watched of [body, ...all.map((pair) => pair.note)]) size.observe(watched);
  addEventListener("resize", soon);
  document.fonts.ready.then(soon);
  layout();
  const at = decodeURIComponent(location.hash).slice(1);
  const aim = all.find(({ note }) => note.id === at) || groups.find(({ note }) => note.id === at);
  if (aim && wide.matches) show(aim, (aim.group || aim).refs[0]);
})();
