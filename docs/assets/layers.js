/*
 * Switches layers off and on, and keeps the choice on this device.
 *
 * A line in the head of the page has read what is off before it was drawn, so that it never flashes
 * up (overrides/page.html). A layer that is off leaves its links in the text without a target: they
 * are then words like any others. Its marks are hidden by style. Without this script there are no
 * switches, and every layer is on.
 */
(() => {
  const box = document.querySelector(".layers");
  if (!box) return;
  const { dataset } = document.documentElement;
  const switches = [...box.querySelector("fieldset").elements];
  const clean = switches.pop();

  /* The target of a link; of a term's later uses that of the first. */
  const target = (link) =>
    (link.dataset.href ??= (link.href ? link : document.querySelector(`[data-card=${link.dataset.card}][href]`)).getAttribute("href"));

  /* The later use of a term stands in the page as mere words; here it becomes a link. */
  function linked(words) {
    if (words.localName === "a") return words;
    const link = document.createElement("a");
    link.className = words.className;
    link.dataset.card = words.dataset.card;
    link.append(...words.childNodes);
    words.replaceWith(link);
    return link;
  }

  function apply() {
    dataset.off = switches.map((one) => (one.checked ? "" : one.name)).join(" ");
    clean.ariaPressed = switches.every((one) => !one.checked);
    for (const { checked, value } of switches)
      for (const words of document.querySelectorAll(value || "none")) {
        if (!checked && words.localName !== "a") continue;
        const link = linked(words);
        link.setAttribute("href", target(link));
        link.ariaExpanded = false;
        if (!checked) for (const name of ["href", "aria-expanded"]) link.removeAttribute(name);
      }
  }
  const set = (off) => {
    for (const one of switches) one.checked = !off.includes(one.name);
    apply();
  };
  box.addEventListener("click", ({ target }) => {
    if (target === clean) set(clean.ariaPressed === "true" ? "again" : switches.map((one) => one.name));
    else if (target.name) apply();
    try {
      localStorage["layers-off"] = dataset.off;
    } catch {
      // Refused: the choice holds for this page.
    }
  });
  box.hidden = false;
  set((dataset.off || "again").split(" "));
})();
