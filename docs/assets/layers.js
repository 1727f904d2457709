/*
 * Switches layers off and on, sets the size of the letters, and keeps both on this device.
 *
 * A line in the head of the page has read them before it was drawn, so that nothing flashes up
 * (overrides/page.html). A layer that is off leaves its links in the text without a target: they
 * are then words like any others. Its marks are hidden by style. Without this script there are no
 * switches, every layer but that of terms is on.
 */
(() => {
  const bar = document.querySelector(".reading-bar");
  if (!bar) return;
  const { dataset } = document.documentElement;
  const LINKS = ["citations", "terms", "again"]; // layers that make links of the court's own words
  const UNASKED = "terms again"; // off until a reader asks
  const SIZES = [-1, 3]; // the smallest and the largest step
  const clean = bar.querySelector(".clean-text");
  const switches = [...bar.querySelector("fieldset").elements];
  const [smaller, larger] = bar.querySelectorAll(".text-size button");

  const keep = (name, value) => {
    try {
      localStorage[name] = value;
    } catch {
      // Refused: the choice holds for this page.
    }
  };

  /* The target of a link; of a term that of its card, which leads to the glossary. */
  const target = (link) =>
    (link.dataset.href ??= (link.href ? link : document.querySelector(`#${link.dataset.card} .card-links a`)).getAttribute("href"));

  /* A term stands in the page as mere words; here it becomes a link. */
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
    for (const { checked, value, name } of switches)
      for (const words of LINKS.includes(name) ? document.querySelectorAll(value) : []) {
        if (!checked && words.localName !== "a") continue;
        const link = linked(words);
        link.setAttribute("href", target(link));
        link.ariaExpanded = false;
        if (!checked) for (const name of ["href", "aria-expanded"]) link.removeAttribute(name);
      }
    dispatchEvent(new Event("resize")); // what stands in the margin takes its place anew
  }
  const set = (off) => {
    for (const one of switches) one.checked = !off.includes(one.name);
    apply();
  };
  function resize(step) {
    const size = Math.max(SIZES[0], Math.min(SIZES[1], (Number(dataset.size) || 0) + step));
    dataset.size = size;
    smaller.disabled = size === SIZES[0];
    larger.disabled = size === SIZES[1];
  }
  bar.addEventListener("click", ({ target }) => {
    if (target === smaller || target === larger) {
      resize(target === larger ? 1 : -1);
      keep("text-size", dataset.size);
      return;
    }
    if (target === clean) set(clean.ariaPressed === "true" ? UNASKED.split(" ") : switches.map((one) => one.name));
    else if (target.name) apply();
    else return;
    keep("layers-off", dataset.off);
  });
  /* The switch of a layer that the page lacks keeps the choice for other pages. */
  for (const { value, parentElement } of switches) parentElement.hidden = !document.querySelector(value);
  const head = document.querySelector(".running-head");
  if (head) head.after(bar);
  else document.querySelector(".caption")?.before(bar);
  bar.hidden = false;
  resize(0);
  set((dataset.off ?? UNASKED).split(" "));
})();
