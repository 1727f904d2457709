/*
 * Copies the link of a paragraph or note, and offers to cite it, or whatever of the court's words is
 * selected.
 *
 * One toolbar serves the page: it stands after the number or label that is pointed at or tapped, or
 * in whose passage the focus is, so that Tab leads into it; the style sheet shows it. What makes
 * citations (citing.js) is fetched once a reader cites or selects something.
 */
(() => {
  const find = (selector) => document.querySelector(selector);
  const court = find("[data-name]");
  if (!court) return;

  const LABEL = ".paragraph-number, .note-label";
  const PASSAGE = "p:has(> .paragraph-number), .note";
  const CITING = "assets/citing.js";

  const tools = find(".passage-tools");
  const [copier, citer] = tools.children;
  const float = find(".cite-selection");
  const box = find("#cite");
  const address = location.href.replace(/[?#].*/, "");
  const labelOf = (node) => node.closest(PASSAGE)?.querySelector(LABEL);

  /* Said where a screen reader listens: all outside an open dialog is inert. */
  let silence;
  function say(words) {
    const place = find(box.open ? ".cite-said" : ".announcement");
    clearTimeout(silence);
    place.textContent = words;
    silence = setTimeout(() => (place.textContent = ""), 4000);
  }

  async function copy(what, text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages from disk, or from a host without encryption, have no clipboard.
      const focused = document.activeElement;
      const field = document.createElement("textarea");
      field.value = text;
      (box.open ? box : document.body).append(field);
      field.select();
      if (!document.execCommand("copy")) what = "Nothing could be";
      field.remove();
      focused.focus({ preventScroll: true });
    }
    say(`${what} copied`);
  }

  window.opinionsPassages = { court, labelOf, copy, address, box };
  let fetched;
  const citing = () =>
    (fetched ||= new Promise((done, fail) => {
      const src = new URL(CITING, window.opinionsSearch.root);
      const onload = () => done(window.opinionsPassages);
      const onerror = () => fail((fetched = null)); // the next press tries again
      document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror }));
    }));
  const cite = (range) =>
    Promise.all([citing(), window.opinionsCards.fetched()]).then(
      ([{ cite }]) => cite(range),
      () => {
        tools.classList.remove("held");
        say("Citing could not be fetched");
      },
    );

  const show = (label) => {
    if (label && !tools.contains(document.activeElement)) label.after(tools);
  };
  for (const type of ["pointerover", "click"])
    document.addEventListener(type, (event) => show(event.target.closest(LABEL)));
  document.addEventListener("focusin", (event) => show(labelOf(event.target)));
  copier.addEventListener("click", () => copy("Link", `${address}#${tools.parentElement.id}`));
  citer.addEventListener("click", () => {
    const range = new Range();
    range.selectNodeContents(tools.parentElement);
    tools.classList.add("held"); // what is hidden could not be given the focus back
    cite(range);
  });
  box.addEventListener("close", () => tools.classList.remove("held"));

  /* What of the page is selected, and a button beside it if some of it is the court's. */
  function selected() {
    const selection = getSelection();
    return !selection.isCollapsed && selection.getRangeAt(0);
  }
  let settled;
  document.addEventListener("selectionchange", () => {
    clearTimeout(settled);
    settled = setTimeout(async () => {
      const range = !box.open && selected();
      const within = range && range.intersectsNode(court) && (await citing().catch(() => false));
      float.hidden = !(within && within.isCourts(range));
      if (float.hidden) return;
      const { right, bottom } = range.getBoundingClientRect();
      float.style.left = `min(${right}px, 100vw - 4rem)`;
      float.style.top = `${bottom + scrollY + 6}px`;
    }, 200);
  });
  float.addEventListener("pointerdown", (event) => event.preventDefault()); // it keeps the selection
  float.addEventListener("click", () => cite(selected()));
})();
