/*
 * Leads through a page by single keys, beside those of the theme, and lists them. A reader can turn
 * all of them off, the theme's too (WCAG 2.1.4): they hinder who speaks to the computer.
 */
(() => {
  const LINE = 85; // CSS pixels below the top of the window at which a part is being read
  const PARAGRAPH = "p:has(> .paragraph-number)";
  const PART = "[class^=voice-] :is(h1, h2, h3, h4, h5, h6, .byline)";
  const BLOCK = "p, li, td, th, h1, h2, h3, h4, h5, h6";
  const MANY = 60; // citations and marks, each of which is a stop; of more, each paragraph
  const MOST = 40; // such paragraphs; of more, the text as a whole
  const find = (selector) => document.querySelector(selector);
  const box = find("#keys");
  const enabled = box.querySelector("input");
  let mark; // the reference of the note opened last

  /* Gives focus to what stands `step` places from what is read: from what has focus, if that is to
     be seen, else from what has come to the line. */
  function go(selector, step) {
    const all = [...document.querySelectorAll(selector)].filter((one) => one.offsetParent); // seen at all
    const top = (one) => one.getBoundingClientRect().top;
    const focused = all.findIndex((one) => one.contains(document.activeElement));
    const seen = focused >= 0 && top(all[focused]) > -LINE && top(all[focused]) < innerHeight;
    const next = all[(seen ? focused : all.findLastIndex((one) => top(one) <= LINE)) + step];
    if (!next) return null;
    const number = next.querySelector(".paragraph-number");
    const target = number?.offsetParent ? number : next; // numbers can be switched off
    if (target === next) next.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (step) next.scrollIntoView();
    return next;
  }
  const within = (selector) => document.activeElement.closest(selector);
  const here = () => go(PARAGRAPH, 0) || go(PARAGRAPH, 1);

  const keys = {
    j: () => go(PARAGRAPH, 1),
    k: () => go(PARAGRAPH, -1),
    J: () => go(PART, 1) || find(".md-footer__link--next")?.click(),
    K: () => go(PART, -1) || find(".md-footer__link--prev")?.click(),
    o() {
      const marks = [...document.querySelectorAll(".note-ref a")];
      mark = within(".note, .note-ref") ? marks[marks.indexOf(mark) + 1] : here()?.querySelector(".note-ref a");
      mark?.focus();
      mark?.click();
    },
    c() {
      const selection = find(".cite-selection:not([hidden])");
      if (selection || within(".note") || here()) (selection || find(".passage-tools").lastChild).click();
    },
    "?": () => box.showModal(),
  };
  for (const key of "sf/") keys[key] = () => find(".search-opener").click();

  /* Before the theme hears of it, whose own keys have to sleep in a dialog too. */
  const typing = "input:not([type=checkbox]), textarea, select, [contenteditable]";
  addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key.length > 1) return;
      if (within(typing)) return;
      const key = find("dialog[open]") || !enabled.checked ? () => {} : keys[event.key];
      if (!key) return;
      event.stopPropagation();
      event.preventDefault(); // nothing is typed into what the key opens
      key();
    },
    true,
  );

  /* The numbers of the paragraphs are one stop on the way through the page, from which the arrows go
     to the others; links back to the text, and of headings to themselves, are none. Where citations
     and marks are many, those of a paragraph are one stop likewise, and notes.js has those of notes
     be none until one is in the note; where such paragraphs are many too, all of them are one. */
  const numbers = [...document.querySelectorAll(".paragraph-number")];
  const links = document.querySelectorAll("article :is(a.cite, a.internal, .note-ref a, .aside-mark)");
  const many = links.length > MANY;
  document.body.classList.toggle("many-links", many);
  const blocks = new Map();
  for (const link of many ? links : [])
    if (!link.closest(".note, .asides, [popover]")) {
      const block = link.closest(BLOCK);
      blocks.set(block, [...(blocks.get(block) || []), link]);
    }
  const paragraphs = [...blocks.values()];
  const text = paragraphs.length > MOST && paragraphs.flat();
  const stops = [numbers, ...(text ? [text] : paragraphs)];
  const stopOf = (one) => stops.find((all) => all.includes(one));
  /* A layer that is off leaves its links without a target, and a paragraph may lose its stop. */
  const isLink = (one) => one.href;
  function stop(all, one) {
    for (const each of all) if (each.tabIndex !== (each === one ? 0 : -1)) each.tabIndex = each === one ? 0 : -1;
  }
  const settle = () => {
    for (const all of stops) stop(all, all.filter(isLink).find((one) => one.tabIndex === 0) || all.find(isLink));
  };
  settle();
  addEventListener("resize", settle);
  for (const link of document.querySelectorAll(".note-label, .note-again, .headerlink, .running-head a")) link.tabIndex = -1;
  for (const link of document.querySelectorAll(".headerlink")) link.ariaHidden = "true"; // its sign is no word of the heading
  /* The one stop of a long text is where its reader is. */
  function follow(target) {
    const all = stopOf(target);
    if (all) stop(all, target);
    if (!text || all === text || !target?.closest?.(BLOCK) || target.closest("[popover], .note, .asides")) return;
    const next = text.find((one) => isLink(one) && target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (next) stop(text, next);
  }
  for (const type of ["focusin", "click"]) document.addEventListener(type, ({ target }) => follow(target));
  addEventListener("hashchange", () => follow(find(":target")));
  follow(find(":target"));
  document.addEventListener("keydown", (event) => {
    const { activeElement: one } = document;
    const [step, beside] = { ArrowDown: [1], ArrowUp: [-1], ArrowRight: [1, true], ArrowLeft: [-1, true] }[event.key] || [];
    const all = step && stopOf(one);
    if (!all || (all === numbers ? beside : !beside && all !== text)) return;
    event.preventDefault();
    if (all === numbers) return go(PARAGRAPH, step);
    const open = all.filter(isLink);
    if (beside) return open[open.indexOf(one) + step]?.focus();
    const firsts = paragraphs.map((each) => each.find(isLink) || each[0]); // by paragraph
    const at = paragraphs.findIndex((each) => each.includes(one));
    (step > 0 ? firsts.slice(at + 1) : firsts.slice(0, at).reverse()).find(isLink)?.focus();
  });

  const opener = find(".keys-button");
  opener.hidden = false;
  find(".md-footer-meta__inner").append(opener);
  opener.addEventListener("click", keys["?"]);
  try {
    enabled.checked = !localStorage.keysOff;
    enabled.addEventListener("change", () => (localStorage.keysOff = enabled.checked ? "" : 1));
  } catch {
    // Refused: the choice holds for this page.
  }
})();
