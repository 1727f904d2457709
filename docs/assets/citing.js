/*
 * Cites a passage of the court's words: the quotation, its citation in every form, and a link to the
 * very words.
 *
 * passages.js fetches this when a reader wants it, and says what it works on. The link carries a text
 * fragment (https://wicg.github.io/scroll-to-text-fragment/). Browsers look that up in the text as it
 * is rendered, between borders of words and of boxes; the mark of a note is a box.
 */
(() => {
  const { court, labelOf, copy, address, box } = window.opinionsPassages;
  const find = (selector) => document.querySelector(selector);
  const facts = court.dataset;

  const SHORT = 12; // words that a text fragment quotes whole
  const BLOCK = "p, li, td, h1, h2, h3, h4, h5, h6";
  const UNSEEN = ".by-build, .as-printed, .note-label, .headerlink, [popover]";
  const MARK = ".note-ref";

  const preview = find(".cite-preview");
  let forms; // what the dialog offers to copy

  /* What a label says, without the sign and brackets of the court's own number of a paragraph. */
  const said = (label) => label?.textContent.replace(/[¶{}[\] ]/g, "");

  /* The blocks in `range`: each as it is `seen`, the range's edges marked and a line to each box, and
     the court's `words` of it, emphasis marked. */
  function blocksIn(range) {
    const blocks = [];
    const walker = document.createTreeWalker(court, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      const element = parent.closest(BLOCK);
      if (!element || parent.closest(UNSEEN)) continue;
      if (blocks.at(-1)?.element !== element) blocks.push({ element, seen: "", words: "" });
      const block = blocks.at(-1);
      const holder = node.data ? parent : node;
      if (holder.closest(MARK)) block.seen += "\n";
      if (holder === node || holder.closest(MARK)) continue;
      const part = (from, to) => node.data.slice(from, to).replace(/\s+/g, " ");
      const inside = range.intersectsNode(node);
      const from = !inside ? node.length : node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      const words = part(from, to);
      block.seen += inside ? `${part(0, from)}\x02${words}\x03${part(to)}` : part(0);
      if (!words) continue;
      block.first ??= node;
      block.last = node;
      block.words += parent.closest("em") ? `\x02${words}\x03` : words;
    }
    return blocks.filter((block) => {
      for (const key of ["seen", "words"]) block[key] = block[key].replace(/\x03(\n*)\x02/g, "$1").trim();
      return /[^\s\x02\x03]/.test(block.words);
    });
  }

  /* Within quotation marks the court's own change level (Bluebook rule 5.1); apostrophes do not. Words
     whose outermost marks are single ones come from within a quotation: they stand as they are, and its
     end gives way to ours. */
  function inner(words) {
    if (words.match(/[“‘"]/)?.[0] === "‘" && !/”[^\x02\x03]/.test(words)) return words.replace("”", "");
    const open = [];
    return words.replace(/[“”‘’"]/g, (mark, at) => {
      const next = words[at + 1];
      if (mark === '"') return "'";
      if (mark === "“" || mark === "‘") return open.push(mark) && (mark === "“" ? "‘" : "“");
      // Where a quotation begins within another, nothing tells but the mark that follows.
      const closes = open[0] ? open.at(-1) === "‘" && !/\p{L}/u.test(next) : next === "”";
      if (mark === "’" && !closes) return mark;
      open.pop();
      return mark === "’" ? "”" : "’";
    });
  }

  /* Where `blocks` stand in this edition: paragraphs, notes; of notes alone, where their mark is. No
     reporter numbers paragraphs so: in a citation they stand apart. */
  function placesOf(blocks) {
    const listed = (kind, sign) => {
      const labels = blocks.map(({ element }) => labelOf(element)).filter((label) => label?.matches(kind));
      const [from, to] = [labels[0], labels.at(-1)].map(said);
      return from && (from === to ? "" : sign[0]) + sign + stretch(from, to);
    };
    const numbers = listed(".paragraph-number", "¶ ");
    const notes = listed(".note-label", "n.");
    const mark = !numbers && markOf(blocks);
    const home = mark && labelOf(mark) ? `¶ ${said(labelOf(mark))} ` : "";
    const page = pages(mark || blocks[0].first, mark || blocks.at(-1).last);
    // The court's own numbers are a pin (Bluebook rule 10.3.3); this edition's stand apart.
    if (facts.numbered && (numbers || home)) return { pin: `, ${home}${[numbers, notes].filter(Boolean).join(" & ")}`.trimEnd(), apart: "" };
    return {
      pin: page && page + (!numbers && notes ? ` ${notes}` : ""),
      apart: home + [numbers, notes].filter(Boolean).join(" & "),
    };
  }
  const markOf = ([{ element }]) => {
    const note = element.closest(".note");
    return note && find(`.note-ref [href$="#${note.id}"]`);
  };
  /* Of what the words of one block are quoted, where they stand within a quotation that a citation
     directly follows: the build has put it into the card of that citation. */
  function quotedIn([{ element, seen, words }, more]) {
    const [before, after] = [seen.replace(/\x02.*/s, ""), seen.replace(/.*\x03/s, "")];
    const within = before.lastIndexOf("“") > before.lastIndexOf("”") && /^[^“]*”/.test(after);
    const whole = /^\W*“[^“”]*”\W*$/.test(words.replace(/[\x02\x03]/g, ""));
    if (more || !(within || whole)) return "";
    const rest = after.replace(/\n/g, "").replace(whole ? "" : /^[^”]*”/, "").trim();
    for (const cite of element.querySelectorAll("a.cite")) {
      const quoting = document.querySelector(`#card-${cite.id} .card-quoting`);
      if (quoting && rest.replace(/^[\s,.;]+/, "").startsWith(cite.textContent.trim().slice(0, 12)))
        return ` (quoting ${quoting.innerHTML.replace(/<\/?em>/g, (tag) => (tag[1] === "/" ? "\x03" : "\x02")).replace(/<[^>]+>/g, "").replace(/&amp;/g, "&")})`;
    }
    return "";
  }
  const stretch = (from, to) => (from === to ? to : `${from}–${to}`);

  /* The printed pages of two places, the second without the digits they share (Bluebook rule 3.2(a)). */
  function pages(...places) {
    const breaks = [...court.querySelectorAll(".page-break[data-page]")];
    const [from, to] = places.map((place) => {
      const before = (one) => place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
      return breaks.filter(before).pop()?.dataset.page;
    });
    if (!facts.pin || !from) return "";
    const shared = from !== to && from.slice(0, -2) === to.slice(0, -2);
    return facts.pin + stretch(from, shared ? to.slice(-2) : to);
  }

  /* The text fragment of `blocks`, in as many words as it takes to mean nothing else on the page. */
  function fragment(first, last) {
    const page = document.body.textContent.replace(/\s+/g, " ").toLowerCase();
    const once = (words) => page.split(words.toLowerCase()).length < 3;
    const [head, tail] = [first, last].map(({ seen }) => {
      const trimmed = seen.replace(/\x02(\s+)/, "$1\x02").replace(/(\s+)\x03/, "\x03$1");
      return /^(.*?)(\S*\x02.*\x03\S*)/s.exec(trimmed); // words are taken whole
    });
    const boxes = (words) => words.replace(/[\x02\x03]/g, "").split(/\n+/).map((box) => box.trim().split(" "));
    const heads = boxes(head[2])[0];
    const tails = boxes(tail[2]).pop();
    const one = heads.join() === tails.join();
    const most = one ? heads.length >> 1 : heads.length;
    const grown = (take) => {
      let count = 4;
      while (count < most && !once(take(count).join(" "))) count += 1;
      return take(count).join(" ");
    };
    const whole = one && heads.length <= SHORT;
    const start = whole ? heads.join(" ") : grown((count) => heads.slice(0, count));
    const stop = whole ? "" : grown((count) => tails.slice(-count));
    const context = boxes(head[1]).pop();
    if (!head[1]) context[0] = labelOf(first.element)?.textContent || "";
    const prefix = once(start) ? "" : context.slice(-SHORT).join(" ");
    return `:~:text=${encoded(prefix, "-,")}${encoded(start)}${stop && ","}${encoded(stop)}`;
  }
  const encoded = (words, after = "") =>
    words && encodeURIComponent(words).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt().toString(16).toUpperCase()}`) + after;

  const escaped = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
  const marked = (words) => words.replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, "\\$&");
  const written = {
    Text: (words) => words.replace(/[\x02\x03]/g, ""),
    Markdown: (words) => marked(words).replace(/\x02(\s*)/g, "$1*").replace(/(\s*)\x03/g, "*$1"),
    HTML: (words) => escaped(words).replace(/\x02/g, "<em>").replace(/\x03/g, "</em>"),
  };

  /* The quotation and its citation in every form; set apart from 50 words on (Bluebook rule 5.1). */
  function formsOf(blocks) {
    const apart = blocks[1] || blocks[0].words.split(" ").length >= 50;
    const Link = `${address}#${blocks[0].element.closest("[id]").id}${fragment(blocks[0], blocks.at(-1))}`;
    const { pin, apart: places } = placesOf(blocks);
    const cited = `\x02${facts.name}\x03${facts.cite}${pin}${facts.closing}${quotedIn(blocks)}`;
    const place = `${places}${places && " in "}\x02${facts.site}\x03`;
    const form = (name, open, between, close, link) => {
      const quoted = blocks.map(({ words }) => written[name](apart ? words : `“${inner(words)}”`));
      return (apart ? open + quoted.join(between) + close : `${quoted} `) + written[name](cited) + link(written[name](place));
    };
    const html = form("HTML", "<blockquote><p>", "</p>\n<p>", "</p></blockquote>\n<p>", (words) => {
      return ` (<a href="${escaped(Link)}">${words}</a>).</p>`;
    });
    return {
      Text: form("Text", "    ", "\n\n    ", "\n\n", (words) => ` (${words}, ${Link}).`),
      Markdown: form("Markdown", "> ", "\n>\n> ", "\n\n", (words) => ` ([${words}](${Link})).`),
      HTML: apart ? html : `<p>${html}`,
      ...records(Link, [pin.replace(/^[, ]+/, ""), places && `${places} in ${facts.site}`].filter(Boolean).join("; ")),
      Link,
    };
  }

  /* The case for managers of references, as the page has it (partials/records.html), with its place. */
  const records = (url, place) =>
    Object.fromEntries([...document.querySelectorAll("[data-form]")].map((form) => {
      const note = form.dataset.form === "BibTeX" ? place.replace(/[&%$#_{}]/g, "\\$&") : place;
      return [form.dataset.form, form.textContent.replace("@NOTE@", () => note).replace("@URL@", () => url) + "\n"];
    }));

  function cite(range) {
    const blocks = range ? blocksIn(range) : [];
    if (!blocks[0]) return;
    preview.textContent = ""; // its words must not count among the page's
    forms = formsOf(blocks);
    preview.innerHTML = forms.HTML;
    box.showModal();
  }
  find(".cite-copies").addEventListener("click", (event) => {
    const form = event.target.textContent;
    if (forms[form]) copy(form, forms[form]);
  });

  const isCourts = (range) => Boolean(blocksIn(range)[0]);
  Object.assign(window.opinionsPassages, { cite, isCourts });
})();
