/*
 * Lets a reader filter and sort the table of authorities, which is complete without this.
 */
(() => {
  /* Letters and figures alone, as people type a citation: “8 CFR 1208.16” is “8 C.F.R. § 1208.16”. */
  const bare = (words) => words.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const entries = [...document.querySelectorAll("dt.authority")].map((term, place) => {
    const parts = [term];
    while (parts.at(-1).nextElementSibling?.tagName === "DD") parts.push(parts.at(-1).nextElementSibling);
    return { term, parts, list: term.parentElement, place, words: bare(parts.map((p) => p.textContent).join(" ")) };
  });
  const tools = document.querySelector(".table-tools");
  if (!tools) return;

  const by = {
    name: (a, b) => a.place - b.place,
    count: (a, b) => b.term.dataset.count - a.term.dataset.count || a.place - b.place,
    year: (a, b) => (b.term.dataset.year || 0) - (a.term.dataset.year || 0) || a.place - b.place,
  };
  const apply = () => {
    const wanted = tools.filter.value.trim();
    /* What has figures is one citation; else each word is looked for by itself. */
    const parts = (/\d/.test(wanted) ? [wanted] : wanted.split(/\s+/)).map(bare);
    let shown = 0;
    for (const entry of [...entries].sort(by[tools.order.value])) {
      const hidden = !parts.every((part) => entry.words.includes(part));
      if (!hidden) shown += 1;
      for (const part of entry.parts) {
        part.hidden = hidden;
        entry.list.append(part);
      }
    }
    tools.querySelector("output").value = wanted ? `${shown} of ${entries.length} shown` : "";
  };
  tools.addEventListener("input", apply);
  tools.addEventListener("submit", (event) => event.preventDefault());
})();
