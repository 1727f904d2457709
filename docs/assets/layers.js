/*
 * Switches layers off and on, and remembers it on this device.
 *
 * A line in the head of the page has read what is off before it was drawn, so that it never flashes
 * up (overrides/page.html). A layer that is off leaves its links in the text without a target: they
 * are then words like any other. What stands in the page for each switch is written by the build;
 * without this script all layers are on.
 */
(() => {
  const KEY = "layers-off";
  const AT_FIRST = "again"; // every use of a term is marked only where a reader asks for it
  const root = document.documentElement;
  let off = new Set((root.dataset.off ?? AT_FIRST).split(" "));
  const draw = () => (root.dataset.off = [...off].join(" "));

  const box = document.querySelector(".layers");
  if (!box) return;
  const switches = [...box.querySelectorAll("input")];
  const clean = box.querySelector("button");
  const target = (link) => document.querySelector(`a[data-card="${link.dataset.card}"][href]`);
  for (const link of document.querySelectorAll("a.again"))
    link.dataset.href = target(link)?.getAttribute("href") || "";

  function apply() {
    draw();
    for (const { name, value } of switches) {
      for (const link of document.querySelectorAll(value || "none")) {
        link.dataset.href ??= link.getAttribute("href");
        if (off.has(name)) {
          link.removeAttribute("href");
          link.removeAttribute("aria-expanded");
        } else link.setAttribute("href", link.dataset.href);
      }
    }
    for (const one of switches) one.checked = !off.has(one.name);
    clean.setAttribute("aria-pressed", String(switches.every((one) => off.has(one.name))));
  }
  function keep() {
    apply();
    try {
      localStorage.setItem(KEY, [...off].join(" "));
    } catch {}
  }
  box.addEventListener("change", ({ target: { name, checked } }) => {
    off[checked ? "delete" : "add"](name);
    keep();
  });
  clean.addEventListener("click", () => {
    const all = clean.getAttribute("aria-pressed") === "true";
    off = new Set(all ? [AT_FIRST] : switches.map((one) => one.name));
    keep();
  });
  box.hidden = false;
  apply();
})();
