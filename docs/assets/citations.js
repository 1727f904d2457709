/*
 * Shows the card of a citation or of a term: on hover, on keyboard focus, on tap. Where there is a
 * margin it stands there, level with its line, and covers none; else below its line or above it; on a
 * phone it is a sheet at the foot of the screen.
 *
 * The card is in the page already, or, where there are very many, in a script beside it that is fetched
 * at the reader's first move. Here it is put after its link, so that Tab leads into it and a
 * screen reader meets it there, and shown in the browser's top layer. The mentions of an authority are
 * listed once on the page; a card shows those next to its own. Without this script the link leads to
 * the table of authorities.
 */
(() => {
  const GAP = 6; // CSS pixels between citation and card
  const HEADER = 56; // CSS pixels: height of the page's header
  const NARROWEST = 180; // width of a card in the margin, at least
  const WIDEST = 420; // and at most
  const MOST = 8; // mentions that a card shows
  const PATIENCE = 250; // milliseconds before hovering opens a card or leaving closes it

  let open = null; // the citation whose card is shown
  let low = false; // whether it is a sheet at the foot of the screen
  let timer = 0;
  let wanted = null; // the citation whose card is being fetched
  let quiet = false; // while focus is given back, which must not open the card again

  const LINKS = ":is(a.cite, a.term)[href]";

  const byId = (id) => document.getElementById(id);
  const cardOf = (cite) => byId(cite.dataset.card || `card-${cite.id}`);
  const wide = matchMedia("(min-width: 76.25em)"); // from there on notes.js finds a margin
  const phone = matchMedia("(max-width: 44.984375em), (max-width: 76.234375em) and (hover: none)");
  const column = document.querySelector(".voice-court, .voice-staff");
  const closer = document.createElement("button");
  closer.type = "button";
  closer.className = "note-close by-build";
  closer.textContent = "Close";
  closer.addEventListener("click", () => hide());

  /* Below the citation where there is room, else above it; never over it, over the header or off the
     screen. */
  function place(cite, card) {
    card.classList.toggle("sheet", low);
    if (low) return card.removeAttribute("style");
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
    const above = lines.top - HEADER - GAP * 2;
    const under = card.scrollHeight <= below || below >= above;
    card.style.maxHeight = `${Math.max(80, under ? below : above)}px`;
    const width = card.offsetWidth;
    const first = cite.getClientRects()[0] || lines;
    const left = Math.max(GAP, Math.min(first.left, document.documentElement.clientWidth - width - GAP));
    card.style.left = `${left}px`;
    card.style.top = under
      ? `${lines.bottom + GAP}px`
      : `${Math.max(HEADER, lines.top - GAP - card.offsetHeight)}px`;
  }

  const apart = document.querySelector(".citation-cards[data-apart]");
  let fetching;
  /* A promise that every card is in the page. */
  const fetched = () =>
    (fetching ||= new Promise((done, fail) => {
      if (!apart) return done();
      const given = (html) => {
        apart.innerHTML = html;
        delete apart.dataset.apart;
        prepare();
        done();
      };
      const onerror = () => fail((fetching = null)); // the next move tries again
      window.opinionsCards.given = given;
      document.head.append(Object.assign(document.createElement("script"), { src: apart.dataset.apart, onerror }));
    }));
  /* Of a pointer that rests where a page appears, browsers tell as of one that has moved by nothing. */
  const begins = ({ type, movementX, movementY }) => type !== "pointermove" || movementX || movementY;
  const begin = (event) => !fetching && begins(event) && fetched().catch(() => {});
  window.opinionsCards = { fetched };

  /* Of a citation whose card could not be fetched, `without` says what is done instead. */
  function show(cite, hovered, without = () => {}) {
    clearTimeout(timer);
    if (open === cite) return;
    hide();
    if (apart?.dataset.apart && cite.matches(".cite")) {
      wanted = cite;
      fetched().then(() => wanted === cite && show(cite, hovered), without);
      return;
    }
    const card = cardOf(cite);
    if (!card?.showPopover) return;
    low = phone.matches && !hovered; // a pointer could not come to it before it closes
    if (cite.nextElementSibling !== card) cite.after(card);
    fill(cite, card);
    describe(cite, card);
    card.showPopover();
    place(cite, card);
    if (low) uncover(cite, card);
    cite.setAttribute("aria-expanded", "true");
    open = cite;
  }

  function fill(cite, card) {
    const told = card.querySelector("[data-mentions]");
    const whole = told && byId(told.dataset.mentions);
    if (!whole) return;
    told.removeAttribute("data-mentions");
    const list = whole.firstElementChild.cloneNode(true);
    const items = [...list.children];
    const isHere = ({ firstElementChild: link }) =>
      [link.getAttribute("href").slice(1), ...(link.dataset.also || "").split(" ")].includes(cite.id);
    const at = items.findIndex(isHere);
    const first = Math.max(0, Math.min(at - MOST / 2, items.length - 1 - MOST));
    if (at >= 0) items[at].firstElementChild.replaceWith(`${items[at].firstElementChild.textContent} (here)`);
    items.forEach((item, n) => {
      if ((n < first || n >= first + MOST) && !item.querySelector(".all")) item.remove();
    });
    told.after(list);
  }

  /* Has a sheet begin with the way out of it, and its citation stand above it. */
  function uncover(cite, card) {
    closer.setAttribute("aria-label", `Close ${card.firstElementChild.textContent}`);
    card.prepend(closer);
    const hidden = cite.getBoundingClientRect().bottom + 2 * GAP - card.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
  }

  function hide() {
    clearTimeout(timer);
    wanted = null;
    if (!open) return;
    const cite = open;
    const card = cardOf(cite);
    const inside = card.contains(document.activeElement);
    open = null;
    cite.setAttribute("aria-expanded", "false");
    closer.remove();
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
    const known = new Set(wordsOf(cite));
    if (!wordsOf(title).every((word) => known.has(word))) cite.setAttribute("aria-describedby", title.id);
  }
  const wordsOf = (node) => node.textContent.match(/[\p{L}\p{N}]+/gu) || [];
  function prepare() {
    for (const cite of document.querySelectorAll(LINKS)) {
      const card = cardOf(cite);
      if (!card) continue;
      cite.setAttribute("aria-expanded", "false");
      describe(cite, card);
    }
  }
  prepare();
  if (apart) for (const type of ["pointermove", "pointerdown", "keydown"]) addEventListener(type, begin, { passive: true });

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const cite = citeAt(event);
    if (cite) soon(() => show(cite, true));
    else if (near(event.target)) clearTimeout(timer);
    else if (open && !near(document.activeElement)) soon(hide);
    else if (!open) hide();
  });
  document.addEventListener("focusin", (event) => {
    const cite = citeAt(event);
    if (quiet) return;
    if (cite && cite.matches(":focus-visible")) show(cite);
    else if (!open || !near(event.target)) hide();
  });
  /* A tap opens; a second tap, or Enter, follows the link as everywhere. */
  let touched = false;
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" && Boolean(citeAt(event));
    if (open && !near(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    if (open && event.target.closest(".citation-card a[href^='#']")) hide(); // on to another mention
    const cite = citeAt(event);
    if (!cite || !touched || open === cite) return;
    event.preventDefault();
    show(cite, false, () => location.assign(cite.href));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault(); // one press closes one thing: the card, not the note it stands in
    hide();
  });
  addEventListener("scroll", () => open && place(open, cardOf(open)), { passive: true });
  addEventListener("resize", () => open && place(open, cardOf(open)));
})();
