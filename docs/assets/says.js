/*
 * The page “Does the opinion say that?”: holds what is pasted against the opinion, in slices, so that
 * nothing freezes, and says what was found. On a library’s page the opinions are those that the text
 * names; their words are fetched as scripts of the site’s own, which works from a disk too.
 */
(() => {
  const { alignment, checkerOf, holds, relevantVerdicts, namesIn, opinions, quotesIn, wordsIn } = quotations;
  const form = document.querySelector("form.says");
  if (!form) return;
  const field = document.createElement("textarea");
  Object.assign(field, { id: "pasted", rows: 8, spellcheck: false, autocomplete: "off" });
  const label = document.createElement("label");
  label.htmlFor = field.id;
  const place = form.querySelector(".pasted");
  label.append(...place.childNodes);
  place.append(label, field);
  const said = document.querySelector(".says-said");
  const list = document.querySelector(".verdicts");
  const own = form.dataset.slug;
  const root = new URL("../", document.querySelector("script[src*='assets/says.']").src);
  const onDisk = document.querySelector("link[rel=canonical]")?.href.endsWith(".html") || location.pathname.endsWith("/says.html");
  const [LONGEST, MOST, SLICE, FEW, CASES] = [100000, 300, 40, 8, 8];
  let run = 0;

  document.querySelector(".without-scripts").hidden = true;
  form.hidden = false;

  /* ── Words for what was found ── */

  const SIGNS = { "word for word": "✓", "with changes": "≠", nearest: "≈", "not in the opinion": "✗" };
  const ANSWERS = { "word for word": "Word for word", "with changes": "With changes", nearest: "Nearest passage", "not in the opinion": "Not in the opinion" };
  const make = (name, words = "", kind = "") => {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    element.textContent = words;
    return element;
  };
  const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

  function address(opinion, below) {
    const [page, fragment] = below.split("#");
    const file = onDisk ? `${page.replace(/\/$/, "") || "index"}.html` : page;
    const place = fragment ? `#${fragment}` : "";
    return new URL(`opinions/${opinion.slug}/${file}${place}`, root).href;
  }

  function item(verdict, opinion, several) {
    const { quote } = verdict;
    const line = make("li");
    line.dataset.answer = verdict.answer;
    const but = verdict.answer === "word for word" ? doubt(verdict) : "";
    const head = make("h2", ANSWERS[verdict.answer] + but);
    head.dataset.sign = but ? SIGNS["with changes"] : SIGNS[verdict.answer];
    line.append(head, quoted(verdict));
    if (verdict.place) {
      const where = make("p");
      const place = make("a", several ? `${opinion.title}, ${verdict.place}` : verdict.place);
      place.href = address(opinion, verdict.address);
      where.append(place, `, ${verdict.whose}`);
      if (verdict.elsewhere) where.append(`; it stands in ${counted(verdict.elsewhere, "more place")}`);
      line.append(where);
    }
    if (verdict.misattributed) line.append(make("p", `The text gives it to another: these are ${verdict.whose}.`, "wrong"));
    if (quote.about && verdict.place && verdict.answer !== "word for word") line.append(make("p", "The sentence quotes nothing; this passage is most like it."));
    if (verdict.original && verdict.answer !== "word for word") {
      const original = make("p", "The opinion says: ");
      original.append(make("span", `“${verdict.original}”`, "original"));
      line.append(original);
    }
    if (verdict.quoted_from) line.append(make("p", `The opinion itself quotes this, from ${verdict.quoted_from}`));
    if (verdict.marked?.length) line.append(make("p", `Fairly marked: ${verdict.marked.join("; ")}.`));
    if (quote.pin && verdict.pin) {
      const right = { right: "that is right", "pages not known": "pages of that print are not known here" };
      const wrong = !(verdict.pin in right);
      line.append(make("p", `“${quote.pin.printed}”: ${right[verdict.pin] ?? verdict.pin}.`, wrong ? "wrong" : ""));
    }
    return line;
  }

  function doubt(verdict) {
    if (verdict.misattributed) return ", but said by another";
    return holds(verdict) ? "" : ", but at another place";
  }

  /* The quotation as it was pasted, with what was put in underlined and what was left out struck. */
  function quoted(verdict) {
    const { words } = verdict.quote;
    const shown = make("blockquote", "", "quoted");
    if (verdict.answer !== "with changes" || verdict.changes[0]?.original === "a citation") {
      shown.append(words);
      if (verdict.answer === "with changes") shown.append(" ", changed("del", "a citation", "left out"));
      return shown;
    }
    const [here, there] = [wordsIn(words), wordsIn(verdict.original)];
    let cursor = 0;
    for (const step of alignment(there.map(({ key }) => key), here.map(({ key }) => key))) {
      if (step.kind === "delete") {
        const gone = verdict.original.slice(there[step.from].start, there[step.fromEnd - 1].end);
        shown.append(cursor ? " " : "", changed("del", gone, "left out"), cursor ? "" : " ");
        continue;
      }
      const { start } = here[step.into];
      const { end } = here[step.intoEnd - 1];
      shown.append(words.slice(cursor, start));
      shown.append(step.kind === "insert" ? changed("ins", words.slice(start, end), "put in") : words.slice(start, end));
      cursor = end;
    }
    shown.append(words.slice(cursor));
    return shown;
  }
  function changed(name, words, how) {
    const element = make(name);
    element.append(make("span", `[${how}: `, "heard"), words, make("span", "]", "heard"));
    return element;
  }

  /* ── Which opinions a text is about ── */

  const loading = new Map();
  function load(slug) {
    if (opinions.has(slug)) return Promise.resolve();
    if (!loading.has(slug)) {
      loading.set(slug, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = new URL(`assets/says/${slug}.js`, root).href;
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => (loading.delete(slug), resolve()));
        document.head.append(script);
      }));
    }
    return loading.get(slug);
  }

  async function meant(text) {
    const library = quotations.library ?? [];
    const named = own ? [own] : namesIn(text, library);
    const asked = named.length || library.length > FEW ? named.slice(0, CASES) : library.map(({ slug }) => slug);
    await Promise.all(asked.map(load));
    return asked.map(checkerOf).filter(Boolean);
  }

  const RANKS = ["word for word", "with changes", "nearest", "not in the opinion"];
  const doubts = (verdict) => RANKS.indexOf(verdict.answer) * 2 + !holds(verdict);
  function best(quote, checkers) {
    const found = checkers.map((checker) => ({ verdict: checker.verdict(quote), opinion: checker.opinion }));
    return quotations.least(found, (one, other) => doubts(one.verdict) < doubts(other.verdict));
  }

  /* ── From the text to the list ── */

  async function check() {
    const mine = (run += 1);
    const text = field.value.slice(0, LONGEST);
    list.hidden = true;
    list.replaceChildren();
    if (!text.trim()) return tell("Paste a text first.");
    tell("Looking …");
    const checkers = await meant(text);
    if (run !== mine) return undefined;
    if (!checkers.length) return tell("No opinion of this site is named in the text. Write the name or the citation of the case with it.");
    const quotes = quotesIn(text, checkers.flatMap(({ opinion }) => opinion.names));
    const every = [];
    let began = performance.now();
    for (const quote of quotes.slice(0, MOST)) {
      every.push(best(quote, checkers));
      if (performance.now() - began < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== mine) return undefined;
      began = performance.now();
    }
    const found = relevantVerdicts(every, ({ verdict }) => verdict);
    list.append(...found.map(({ verdict, opinion }) => item(verdict, opinion, checkers.length > 1 || !own)));
    list.hidden = !found.length;
    return tell(summary(found, quotes, checkers));
  }

  function summary(found, quotes, checkers) {
    const told = [];
    const quotations = found.filter(({ verdict }) => !verdict.quote.about);
    const doubtful = quotations.filter(({ verdict }) => !holds(verdict)).length;
    if (!found.length) told.push("There is nothing to look for in this text: no quotation, and no sentence of two words.");
    const all = quotations.length === 1 ? "it stands as the opinion has it" : "all as the opinion has them";
    const how = doubtful ? `${doubtful} not as the opinion has ${doubtful === 1 ? "it" : "them"}` : all;
    if (quotations.length) told.push(`${counted(quotations.length, "passage")} looked for; ${how}.`);
    const about = found.length - quotations.length;
    if (about) told.push(`${counted(about, "sentence")} about the case in other words.`);
    if (!own) told.push(`Held against ${checkers.map(({ opinion }) => opinion.title).join("; ")}.`);
    if (quotes.length > MOST) told.push(`Only the first ${MOST} of ${quotes.length} were looked for.`);
    if (field.value.length > LONGEST) told.push(`Only the first ${LONGEST.toLocaleString("en-US")} characters were read.`);
    return told.join(" ");
  }

  function tell(words) {
    said.textContent = words;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  form.addEventListener("reset", () => {
    run += 1;
    list.replaceChildren();
    list.hidden = true;
    tell("");
    field.focus();
  });
})();
