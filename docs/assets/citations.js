/*
 * Shows the card of a citation or of a term: on hover, on keyboard focus, on tap. Where there is a
 * margin it stands there, level with its line, and covers none; else below its line or above it.
 *
 * The card is in the page already. Here it is put after its link, so that Tab leads into it and a
 * screen reader meets it there, and shown in the browser's top layer. Without this script the link
 * leads to the table of authorities.
 */
(() => {
  const GAP = 6; // CSS pixels between citation and card
  const HEADER = 56; // CSS pixels: height of the page's header
  const NARROWEST = 180; // width of a card in the margin, at least
  const WIDEST = 420; // and at most
  const PATIENCE = 250; // milliseconds before hovering opens a card or leaving closes it

  let open = null; // the citation whose card is shown
  let timer = 0;
  let quiet = false; // while focus is given back, which must not open the card again

  const LINKS = ":is(a.cite, a.term)[href]";

  const byId = (id) => document.getElementById(id);
  const cardOf = (cite) => byId(cite.dataset.card || `card-${cite.id}`);
  const wide = matchMedia("(min-width: 76.25em)"); // from there on notes.js finds a margin
  const column = document.querySelector(".voice-court, .voice-staff");

  /* Below the citation where there is room, else above it; never over it, never off the screen. */
  function place(cite, card) {
    const lines = cite.getBoundingClientRect();
    const margin = column && column.getBoundingClientRect().right + 2 * GAP;
    const room = document.documentElement.clientWidth - GAP - margin;
    const docked = column && wide.matches && room >= NARROWEST && !cite.closest(".note, .asides");
    card.style.width = docked ? `${Math.min(room, WIDEST)}px` : "";
    if (docked) {
      card.style.left = `${margin}px`;
      card.style.maxHeight = `${innerHeight - HEADER - 2 * GAP}px`;
      const top = Math.min(lines.top - GAP, innerHeight - card.offsetHeight - GAP);
      card.style.top = `${Math.max(HEADER, top)}px`;
      return;
    }
    const below = innerHeight - lines.bottom - GAP * 2;
    const above = lines.top - GAP * 2;
    const under = card.scrollHeight <= below || below >= above;
    card.style.maxHeight = `${Math.max(80, under ? below : above)}px`;
    const width = card.offsetWidth;
    const first = cite.getClientRects()[0] || lines;
    const left = Math.max(GAP, Math.min(first.left, document.documentElement.clientWidth - width - GAP));
    card.style.left = `${left}px`;
    card.style.top = under
      ? `${lines.bottom + GAP}px`
      : `${Math.max(GAP, lines.top - GAP - card.offsetHeight)}px`;
  }

  function show(cite) {
    clearTimeout(timer);
    if (open === cite) return;
    hide();
    const card = cardOf(cite);
    if (!card?.showPopover) return;
    if (cite.nextElementSibling !== card) cite.after(card);
    describe(cite, card);
    card.showPopover();
    place(cite, card);
    cite.setAttribute("aria-expanded", "true");
    open = cite;
  }

  function hide() {
    clearTimeout(timer);
    if (!open) return;
    const cite = open;
    const card = cardOf(cite);
    const inside = card.contains(document.activeElement);
    open = null;
    cite.setAttribute("aria-expanded", "false");
    card.hidePopover();
    if (inside) {
      quiet = true;
      cite.focus();
      quiet = false;
    }
  }

  const soon = (step) => {
    clearTimeout(timer);
    timer = setTimeout(step, PATIENCE);
  };
  const near = (node) => open && (open.contains(node) || cardOf(open).contains(node));
  const citeAt = (event) => event.target.closest?.(LINKS);

  function describe(cite, card) {
    const title = card.firstElementChild;
    title.id = `${card.id}-title`;
    cite.setAttribute("aria-describedby", title.id);
  }
  for (const cite of document.querySelectorAll(LINKS)) {
    const card = cardOf(cite);
    if (!card) continue;
    cite.setAttribute("aria-expanded", "false");
    describe(cite, card);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const cite = citeAt(event);
    if (cite) soon(() => show(cite));
    else if (near(event.target)) clearTimeout(timer);
    else if (open && !near(document.activeElement)) soon(hide);
    else if (!open) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const cite = citeAt(event);
    if (quiet) return;
    if (cite && cite.matches(":focus-visible")) show(cite);
    else if (open && !near(event.target)) hide();
  });
  /* A tap opens; a second tap, or Enter, follows the link as everywhere. */
  let touched = false;
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" && Boolean(citeAt(event));
    if (open && !near(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const cite = citeAt(event);
    if (!cite || !touched || open === cite) return;
    event.preventDefault();
    show(cite);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault(); // one press closes one thing: the card, not the note it stands in
    hide();
  });
  addEventListener("scroll", () => open && place(open, cardOf(open)), { passive: true });
  addEventListener("resize", () => open && place(open, cardOf(open)));
})();
