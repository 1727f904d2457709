/*
 * The dialog of the search, once it is wanted: what is found is a list of links, headed by the case and
 * the part in which each stands, which the arrows go through.
 */
(() => {
  const { root, load } = window.opinionsSearch;
  const dialog = document.querySelector("#site-search");
  const PARTS = ["words", "cites", "find"];
  const SHOWN = 10;
  const AROUND = 110; // characters of a passage before and after what is found in it
  const find = (selector) => dialog.querySelector(selector);
  const input = find("input");
  const status = find("[role=status]");
  const list = find(".found");
  const more = find(".more-found");
  const [where, voice] = dialog.querySelectorAll("select");
  const slug = /opinions\/([a-z0-9-]+)\//.exec(location.pathname.replace(root.pathname, ""))?.[1];

  async function ready() {
    for (const name of PARTS) await load(name);
    await offerScopes();
    return window.opinionsSearch;
  }

  /* Within what is looked: all, this case, a court; and whose words there are. */
  let offered;
  const offerScopes = () => (offered ??= (async () => {
    const { ranges, voices } = await window.opinionsSearch.index();
    for (const option of [...voice.options]) if (option.value && !voices.includes(option.value)) option.remove();
    const courts = [...new Set(ranges.map(([court]) => court))].filter(Boolean).sort();
    if (slug) where.append(new Option("In this case", "case"));
    if (courts.length > 1) for (const court of courts) where.append(new Option(court, "in " + court));
    const years = [...new Set(ranges.map(([, year]) => year))].filter(Boolean).sort().reverse();
    if (years.length > 1) for (const year of years) where.append(new Option(String(year), "of " + year));
    where.parentElement.hidden = where.length < 2 || (ranges.length < 2 && courts.length < 2 && !slug);
  })());
  const scope = () => ({
    slug,
    page: location.pathname.replace(root.pathname, ""),
    only: where.value === "case",
    court: where.value.startsWith("in ") ? where.value.slice(3) : "",
    year: where.value.startsWith("of ") ? where.value.slice(3) : "",
    voice: voice.value,
  });

  const made = (name, kind, ...children) => {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    node.append(...children);
    return node;
  };

  /* A passage around what is found in it, cut where words end. */
  function excerpt({ text, marks }) {
    const first = marks[0]?.start ?? 0;
    let begin = Math.max(0, first - AROUND);
    if (begin) begin = text.indexOf(" ", begin) + 1;
    let end = text.indexOf(" ", first + AROUND * 2);
    if (end < 0) end = text.length;
    const nodes = begin ? ["… "] : [];
    let at = begin;
    for (const { start, end: stop } of marks) {
      if (start < at || stop > end) continue;
      nodes.push(text.slice(at, start), made("mark", "", text.slice(start, stop)));
      at = stop;
    }
    return [...nodes, text.slice(at, end), end < text.length ? " …" : ""];
  }

  const headOf = ({ head, of }) => head ?? [of.case, of.cite].filter(Boolean).join(", ");

  /* An authority’s text is its cite as people type it: told where that is what was found. */
  const isTold = ({ part, text, marks }) => text && (part !== "Authorities" || marks.length);

  function item(result) {
    const { url, part, label } = result;
    const link = made("a", "", made("span", "found-place", [part, label].filter(Boolean).join(" · ")));
    link.href = new URL(url, root);
    if (isTold(result)) link.append(made("span", "found-words", ...excerpt(result)));
    return made("li", "", link);
  }

  /* Results under their case, each case where its best one stands. Who is at the third stays there when
     more is found. */
  function show(results) {
    const groups = new Map();
    for (const result of results) groups.set(headOf(result), [...(groups.get(headOf(result)) ?? []), result]);
    const at = [...list.querySelectorAll("a")].indexOf(document.activeElement);
    list.replaceChildren(...[...groups].map(([head, of]) =>
      made("li", "", made("p", "found-case", head), made("ol", "", ...of.map(item)))));
    if (at >= 0) (list.querySelectorAll("a")[at] ?? input).focus();
  }

  const counted = (number, done) =>
    number === 0 ? "Nothing is found" : (done ? "" : "More than ") + number + (number === 1 ? " place" : " places");

  let asking = 0;
  let answers = null;
  let results = [];
  let shown = SHOWN;
  let done = true;
  async function ask() {
    const query = input.value.trim();
    const now = ++asking;
    dialog.dataset.asked = "";
    if (!query) {
      list.replaceChildren();
      [status.textContent, more.hidden, results] = ["", true, []];
      return;
    }
    const search = await ready();
    if (now !== asking) return;
    answers = search.found(query, scope());
    cited = [];
    [results, shown, done] = [[], SHOWN, false];
    await next(now);
    if (now === asking) dialog.dataset.asked = query;
  }
  let cited = [];
  async function next(now) {
    const { value: step = { results: [], done: true } } = await answers.next();
    if (now !== asking) return;
    if (step.cited) cited = step.results;
    const there = new Set(cited.map(({ url }) => url));
    results = step.cited ? cited : [...cited, ...step.results.filter(({ url }) => !there.has(url))];
    done = step.done;
    draw(step.cited);
  }
  function draw(exact) {
    show(results.slice(0, shown));
    status.textContent = counted(results.length, done || exact);
    more.hidden = done && results.length <= shown;
  }
  more.addEventListener("click", async () => {
    shown += SHOWN;
    const before = list.querySelectorAll("a").length;
    if (results.length < shown && !done) await next(asking);
    else draw();
    (list.querySelectorAll("a")[before] ?? more).focus();
  });

  let typed;
  input.addEventListener("input", () => {
    clearTimeout(typed);
    typed = setTimeout(ask, 60);
  });
  for (const select of [where, voice]) select.addEventListener("change", ask);
  find("form").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typed);
    ask().then(() => list.querySelector("a")?.click());
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") dialog.close(); // which browsers take for “clear the field”
    if (!step || event.target.matches("select")) return;
    event.preventDefault();
    const stops = [input, ...list.querySelectorAll("a")];
    stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(document.activeElement) + step))].focus();
  });
  // What was found lights up where it leads to.
  list.addEventListener("click", ({ target }) => {
    const link = target.closest("a");
    if (!link) return;
    const words = [...link.querySelectorAll("mark")].map((mark) => mark.textContent);
    window.name = JSON.stringify({ at: link.href, words }); // kept from page to page of this window
    dialog.close();
    if (link.href.split("#")[0] === location.href.split("#")[0]) setTimeout(window.opinionsSearch.light); // nothing is loaded
  });

  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  find(".close-search").addEventListener("click", () => dialog.close());
  ready();
  if (input.value) ask();
})();
