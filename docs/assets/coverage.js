/*
 * Shows, beside the story, the finding of the claim that one is at: first those that differ from the
 * opinion or are not in it, the others on demand. Below the width for two columns a claim opens a
 * sheet. Without this script all findings stand beside the story, or after it.
 */
(() => {
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const findings = find(".finding[data-claim]");
  const kinds = find(".summary .kind");
  const others = find(".finding:not([data-claim])");
  if (!findings.length || !kinds.length) return;
  const FIRST = ["contradicted", "differs", "not-there", "paraphrase", "supported"];
  const wide = matchMedia("(min-width: 60em)");
  const parts = find("[data-claim]");
  const claimAt = (node) => node?.closest?.("[data-claim]")?.dataset.claim;
  const findingOf = (claim) => findings.find((one) => one.dataset.claim === claim);
  const numberOf = (claim) => document.getElementById(`said-${claim}`);
  let pointed; // the claim under the pointer; that of the focus is lit beside it
  let sheet; // the finding that is open at the foot of the screen

  function light() {
    const claims = [pointed, claimAt(document.activeElement), sheet?.dataset.claim];
    for (const part of parts) part.classList.toggle("lit", claims.includes(part.dataset.claim));
  }

  /* The words of a kind of finding become the button that shows those findings alone. */
  const buttons = kinds.map((words) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = words.className;
    button.dataset.kind = words.dataset.kind;
    button.append(...words.childNodes);
    words.replaceWith(button);
    button.disabled = !findings.some((one) => one.matches(`.${button.dataset.kind}`));
    button.addEventListener("click", () => filter(button.ariaPressed === "true" && !some() ? FIRST : [button.dataset.kind]));
    return button;
  });
  const some = () => findings.some((one) => !one.hidden && buttons.some((b) => b.ariaPressed !== "true" && one.matches(`.${b.dataset.kind}`)));
  const press = (shown) => {
    for (const button of buttons) button.ariaPressed = shown.includes(button.dataset.kind);
  };
  function filter(shown) {
    press(shown);
    for (const one of findings) one.hidden = !shown.some((kind) => one.matches(`.${kind}`));
    for (const one of others) one.hidden = shown.length < FIRST.length;
  }

  function show(claim) {
    const finding = findingOf(claim);
    close();
    if (wide.matches) {
      press([]);
      for (const one of [...findings, ...others]) one.hidden = one !== finding;
    } else {
      sheet = finding;
      finding.hidden = false;
      finding.classList.add("sheet");
      finding.prepend(closer);
      const mark = numberOf(claim).getBoundingClientRect();
      const over = mark.bottom + 14 - finding.getBoundingClientRect().top;
      if (over > 0) scrollBy(0, over);
    }
    finding.tabIndex = -1;
    finding.focus({ preventScroll: true });
    if (!sheet) finding.scrollIntoView({ block: "nearest" });
    light();
  }
  function close() {
    if (!sheet) return;
    const inside = sheet.contains(document.activeElement);
    const { claim } = sheet.dataset;
    sheet.classList.remove("sheet");
    closer.remove();
    sheet = null;
    filter(buttons.filter((one) => one.ariaPressed === "true").map((one) => one.dataset.kind));
    if (inside) numberOf(claim).focus({ preventScroll: true });
    light();
  }
  const closer = document.createElement("button");
  closer.type = "button";
  closer.className = "finding-close by-build";
  closer.textContent = "Close";
  closer.addEventListener("click", close);

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    const back = target.closest(".finding-head .claim-number");
    if (back && (sheet || wide.matches)) {
      event.preventDefault();
      const { claim } = back.closest("[data-claim]").dataset;
      close();
      numberOf(claim).focus();
    } else if (target.closest(".said .claim, .said .claim-number, .summary .claim-number")) {
      event.preventDefault();
      show(claimAt(target) || target.closest("a").hash.replace("#claim-", ""));
    }
  });
  document.addEventListener("keydown", (event) => {
    const finding = document.activeElement.closest(".finding[data-claim]");
    if (event.key !== "Escape" || !finding) return;
    if (sheet) close();
    else numberOf(finding.dataset.claim).focus();
  });
  document.addEventListener("pointerover", ({ target }) => {
    pointed = claimAt(target);
    light();
  });
  document.addEventListener("focusin", light);
  document.addEventListener("focusout", () => setTimeout(light));
  wide.addEventListener("change", close);

  const apart = FIRST.slice(0, 3).filter((kind) => findings.some((one) => one.matches(`.${kind}`)));
  filter(apart.length ? apart : FIRST);
  const follow = () => {
    const asked = /^#claim-(\d+)$/.exec(location.hash)?.[1];
    if (asked && findingOf(asked)) show(asked);
  };
  addEventListener("hashchange", follow);
  follow();
})();
