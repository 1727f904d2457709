/*
 * Keeps, on this device only, the paragraph that a reader came to in each edition, and offers to go
 * on there; says how long the rest of the page takes.
 */
(() => {
  const LINE = 84; // CSS pixels below the top of the window at which a paragraph is being read
  const find = (selector) => document.querySelector(selector);
  const body = find("[data-edition]");
  if (!body) return;
  const { edition, part, pace, words: whole } = body.dataset;
  const key = `place:${edition}`;
  let memory = {};
  try {
    memory = localStorage;
  } catch {
    // Refused: what is kept is forgotten with the page.
  }

  /* On the front page the offer stands below its heading “Read”, elsewhere at the head of the page;
     not where one comes from that very place. */
  const offer = find(".place");
  const [link, forget] = offer.children;
  const [address, path, number, where] = /^(.+)#p(\d+) (.+)/.exec(memory[key]) || [];
  if (address && !(part && document.referrer.endsWith(path))) {
    link.href = `${path}#p${number}`;
    link.textContent = `Continue at ¶ ${number} of ${where}`;
    find(".parts h2, .running-head, .voice-build h1").after(offer);
    offer.hidden = false;
  }
  forget.addEventListener("click", () => {
    delete memory[key];
    memory = {};
    offer.textContent = "Forgotten";
    offer.tabIndex = -1;
    offer.focus();
  });
  if (!part) return;

  const left = find(".time-left");
  find(".md-header__title").after(left);
  const count = (node) => node.textContent.split(" ").length;
  const passages = [...body.querySelectorAll("p:has(> .paragraph-number), .note")].map((passage) => {
    return { passage, words: count(passage) };
  });
  const counted = passages.reduce((sum, { words }) => sum + words, 0);

  let read; // the anchor of the first passage of which something is still below the line
  function follow() {
    let words = 0;
    read = "";
    for (const one of passages) {
      if (one.passage.getBoundingClientRect().bottom <= LINE) continue;
      read ||= one.passage.id;
      words += one.words;
    }
    left.children[1].textContent = Math.max(1, Math.round(((words / counted) * whole) / pace)); // at first what the front page says
    left.hidden = !words;
  }
  addEventListener("scroll", () => requestAnimationFrame(follow));
  document.addEventListener("visibilitychange", () => {
    if (scrollY && read[0] === "p") memory[key] = `${location.pathname}#${read} ${part}`;
  });
  follow();
})();
