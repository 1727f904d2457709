/*
 * Orders and filters the list of all opinions, of which a page shows a part. All of it is fetched once
 * somebody asks; without scripts there are the pages and the lists by court, year and topic.
 */
(() => {
  const tools = document.querySelector(".list-tools");
  const list = document.querySelector(".opinions");
  if (!tools) return;
  const [input, order, shown] = tools.querySelectorAll("input, select, output");
  const pages = document.querySelector(".list-pages");
  const root = new URL(tools.dataset.all.replace("list/all", ""), location.href);
  const MOST = 200; // shown at once
  const TITLE = 0, URL_OF = 1, TOPICS = 5;
  tools.hidden = false;

  const loaded = () =>
    new Promise((done) => {
      window.opinionsListed = done;
      const src = new URL(tools.dataset.all + ".js", location.href);
      document.head.append(Object.assign(document.createElement("script"), { src }));
    });
  const fetched = () => fetch(new URL(tools.dataset.all + ".json", location.href)).then((answer) => answer.json());
  let all;
  const rows = () => (all ??= location.protocol === "file:" ? loaded() : fetched());
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function item(row) {
    const made = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: new URL(row[URL_OF], root) });
    link.textContent = row[TITLE];
    made.append(link, ...[...row.slice(2, TOPICS), ...row[TOPICS]].filter(Boolean).map((fact) => " · " + fact));
    return made;
  }

  async function show() {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    const by = Number(order.value);
    const found = (await rows()).filter((row) => {
      const text = folded(row.flat().join(" "));
      return wanted.every((word) => text.includes(word));
    });
    if (by) found.sort((one, other) => (by === 3 ? other[by].localeCompare(one[by]) : one[by].localeCompare(other[by])));
    list.replaceChildren(...found.slice(0, MOST).map(item));
    pages.hidden = true;
    shown.value = found.length > MOST ? "The first " + MOST + " of " + found.length : found.length + " shown";
  }
  input.addEventListener("input", show);
  order.addEventListener("change", show);
})();
