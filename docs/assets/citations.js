/*
 * Shows the card of a citation, of a term or of an editor's note beside it: on hover, on keyboard
 * focus, on tap.
 *
 * The card is in the page already; that of a note is made of the note at the foot of the page. Here
 * it is put after its link, so that Tab leads into it and a screen reader meets it there, and shown
 * in the browser's top layer. Without this script the link leads to the table of authorities, to
 * the glossary or to the note.
 */
(() => {
  const GAP = 6; // CSS pixels between citation and card
  const PATIENCE = 250; // milliseconds before hovering opens a card or leaving closes it

  let open = null; // the citation whose card is shown
  let timer = 0;
  let quiet = false; // while focus is given back, which must not open the card again

  const LINKS = ":is(a.cite, a.term, a.note-mark, a.reported)[href]";

  const byId = (id) => document.getElementById(id);
  const cardOf = (cite) => byId(cite.dataset.card || `card-${cite.id}`);
  const noteOf = (mark) => mark.matches(".note-mark") && byId(mark.hash.slice(1));

  /* The card of an editor's note, which itself stays where it is. */
  function copyOf(mark) {
    const card = noteOf(mark)?.cloneNode?.(true);
    if (card) {
      card.id = `card-${mark.id}`;
      card.popover = "manual";
      card.className = "citation-card note-card by-editor";
      card.firstElementChild.id = "";
    }
    return card;
  }

  /* The stretches of text that a note is about: lit when its card opens, then not. */
  const light = (cite) => {
    for (const part of document.querySelectorAll(`[data-note="${cite.hash.slice(1)}"]`))
      part.classList.toggle("lit");
  };

  /* Below the citation where there is room, else above it; never over it, never off the screen. */
  function place(cite, card) {
    const lines = cite.getBoundingClientRect();
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
    const card = cardOf(cite) || copyOf(cite);
    if (!card?.showPopover) return;
    if (cite.nextElementSibling !== card) cite.after(card);
    card.showPopover();
    place(cite, card);
    cite.setAttribute("aria-expanded", "true");
    light(cite);
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
    light(cite);
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

  for (const cite of document.querySelectorAll(LINKS)) {
    const card = cardOf(cite) || noteOf(cite);
    if (!card) continue;
    const title = card.firstElementChild;
    title.id = `${card.id}-title`;
    cite.setAttribute("aria-expanded", "false");
    cite.setAttribute("aria-describedby", title.id);
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
