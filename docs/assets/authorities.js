/*
 * Lets a reader filter and sort the table of authorities, which is complete without this.
 */
(() => {
  const entries = [...document.querySelectorAll("dt.authority")].map((term, place) => {
    const parts = [term];
    while (parts.at(-1).nextElementSibling?.tagName === "DD") parts.push(parts.at(-1).nextElementSibling);
    return { term, parts, list: term.parentElement, place, words: parts.map((p) => p.textContent).join(" ").toLowerCase() };
  });
  const first = document.querySelector(".voice-build h2");
  if (!entries.length || !first) return;

  const tools = document.createElement("form");
  tools.className = "table-tools";
  tools.innerHTML =
    '<label>Filter <input type="search" name="filter" autocomplete="off"></label>' +
    '<label>Order <select name="order"><option value="name">by name</option>' +
    '<option value="count">by how often cited</option><option value="year">by year</option></select></label>' +
    '<output aria-live="polite"></output>';
  first.before(tools);

  const by = {
    name: (a, b) => a.place - b.place,
    count: (a, b) => b.term.dataset.count - a.term.dataset.count || a.place - b.place,
    year: (a, b) => (b.term.dataset.year || 0) - (a.term.dataset.year || 0) || a.place - b.place,
  };
  const apply = () => {
    const wanted = tools.filter.value.trim().toLowerCase();
    let shown = 0;
    for (const entry of [...entries].sort(by[tools.order.value])) {
      const hidden = !entry.words.includes(wanted);
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
