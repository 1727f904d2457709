/*
 * Brings notes to their references: into the right margin where it holds them, else into a sheet at
 * the foot of the screen.
 *
 * The notes stay where they are in the page, after the writing, so that a screen reader meets each
 * once; only their place on the screen changes. Without this script, and on paper, they stand there.
 */
(() => {
  const GAP = 14; // CSS pixels between two notes in the margin
  const SHORT = 260; // a note up to this height is never folded
  const MORE = 30; // height of the button that unfolds
  const BASELINE = 0.756; // of the book face: its ascent, as a part of ascent and descent
  const RAISED = 0.45; // em by which site.css raises a reference

  const wide = matchMedia("(min-width: 76.25em)");
  const body = document.querySelector("[class^=voice-]");
  const all = [...document.querySelectorAll(".note")].map((note) => ({
    note,
    text: note.querySelector(".note-text"),
    label: note.querySelector(".note-label"),
    refs: [...document.querySelectorAll(`.note-ref a[href="#${CSS.escape(note.id)}"]`)],
  }));
  if (!body || !all.length) return;

  let unfolded = null; // the folded note that is shown whole
  let sheet = null; // the pair whose note is open at the foot of the screen
  let from = null; // the reference one came from
  let lit; // the pair that hover or focus lights up
  let due = 0;

  const pairAt = (node) => {
    const place = node?.closest?.(".note, .note-ref a");
    return place && all.find((pair) => pair.note === place || pair.refs.includes(place));
  };
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
    const made = button("Whole note", "note-more", () => unfold(pair));
    made.setAttribute("aria-label", `Show the whole of note ${pair.label.textContent}`);
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
  /* The baseline of the line in which the reference to a note stands, if it is to be seen. */
  function lineOf(pair) {
    const ref = pair.refs.find((one) => one.getClientRects().length);
    return ref && baseline(ref) + RAISED * parseFloat(getComputedStyle(ref).fontSize);
  }

  /* Each note level with its reference, or as near as those above it allow. A note that is long
     and would keep the next from its place is folded; one without a visible reference stays where
     it is in the page. */
  function layout() {
    due = 0;
    const beside = wide.matches;
    if (beside) close();
    body.classList.toggle("notes-beside", beside);
    body.style.minHeight = "";
    const lines = beside ? all.map(lineOf) : [];
    for (const [index, { note, text }] of all.entries()) {
      note.classList.toggle("placed", lines[index] != null);
      note.classList.remove("folded");
      text.style.maxHeight = "";
      if (!beside) note.style.top = "";
    }
    for (const section of document.querySelectorAll(".notes"))
      section.classList.toggle("emptied", !section.querySelector(".note:not(.placed)"));
    const top = body.getBoundingClientRect().top;
    const placed = all
      .map((pair, index) => ({ ...pair, pair, line: lines[index] }))
      .filter(({ line }) => line != null)
      .map((one) => {
        const box = one.note.getBoundingClientRect();
        const first = baseline(one.label) - box.top;
        return { ...one, top: one.line - first - top, height: box.height };
      })
      .sort((a, b) => a.top - b.top);
    const end = body.getBoundingClientRect().height;
    let free = 0;
    for (const [index, one] of placed.entries()) {
      const at = Math.max(free, one.top);
      const room = Math.max(SHORT, (placed[index + 1]?.top ?? Math.max(end, at)) - GAP - at);
      const fold = one.height > room && unfolded !== one.pair;
      one.pair.more ??= one.height > room ? more(one.pair) : undefined;
      one.note.classList.toggle("folded", fold);
      if (fold) one.text.style.maxHeight = `${room - MORE}px`;
      one.note.style.top = `${at}px`;
      free = at + (fold ? room : one.height) + GAP;
    }
    if (placed.length) body.style.minHeight = `${free}px`;
  }
  const soon = () => (due ||= requestAnimationFrame(layout));

  function unfold(pair) {
    unfolded = pair;
    layout();
    pair.note.focus({ preventScroll: true });
  }

  /* Shows a note to a reader who asked for it, and gives it focus. */
  function show(pair, ref) {
    from = ref;
    if (wide.matches && pair.note.classList.contains("placed")) {
      if (pair.note.classList.contains("folded")) unfold(pair);
    } else if (!wide.matches) {
      close();
      sheet = pair;
      pair.note.append(closer);
      closer.setAttribute("aria-label", `Close note ${pair.label.textContent}`);
      pair.note.classList.add("sheet");
      ref.setAttribute("aria-expanded", "true");
      const hidden = ref.getBoundingClientRect().bottom + GAP - pair.note.getBoundingClientRect().top;
      if (hidden > 0) scrollBy(0, hidden);
    }
    pair.note.focus({ preventScroll: true });
    if (!sheet) pair.note.scrollIntoView({ block: "nearest" });
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
  }

  /* Back to the reference one came from, or to the first. */
  function back(pair) {
    const ref = pair.refs.includes(from) ? from : pair.refs[0];
    if (sheet) close();
    ref?.focus({ preventScroll: true });
    ref?.scrollIntoView({ block: "nearest" });
  }

  function light(node) {
    const next = pairAt(node) || pairAt(document.activeElement);
    if (next === lit) return;
    for (const pair of [lit, next])
      for (const part of pair ? [pair.note, ...pair.refs] : []) part.classList.toggle("lit", pair === next);
    lit = next;
  }

  for (const pair of all) {
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
  document.addEventListener("keydown", (event) => {
    const pair = event.key === "Escape" && pairAt(document.activeElement);
    if (!pair || !pair.note.contains(document.activeElement) || event.defaultPrevented) return;
    if (!sheet && !wide.matches) return;
    if (unfolded === pair) {
      unfolded = null;
      layout();
    }
    back(pair);
  });
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("focusin", (event) => {
    const pair = pairAt(event.target);
    const inside = pair?.note.contains(event.target) && !event.target.matches(".note-more");
    if (inside && pair.note.classList.contains("folded")) {
      unfolded = pair;
      layout();
    }
  });

  const size = new ResizeObserver(soon);
  for (const watched of [body, ...all.map((pair) => pair.note)]) size.observe(watched);
  addEventListener("resize", soon);
  document.fonts.ready.then(soon);
  layout();
  const aim = all.find((pair) => `#${pair.note.id}` === decodeURIComponent(location.hash));
  if (aim && wide.matches) show(aim, aim.refs[0]);
})();
