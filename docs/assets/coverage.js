/*
 * Lights up a claim of the press together with what was found of it, on hover and on focus.
 */
(() => {
  let lit = [];
  const claimAt = (node) => node?.closest?.("[data-claim]")?.dataset.claim;

  function light(event) {
    const claim = claimAt(event.target) || claimAt(document.activeElement);
    for (const part of lit) part.classList.remove("lit");
    lit = claim ? [...document.querySelectorAll(`[data-claim="${claim}"]`)] : [];
    for (const part of lit) part.classList.add("lit");
  }

  document.addEventListener("pointerover", light);
  document.addEventListener("focusin", light);
})();
