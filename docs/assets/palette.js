/*
 * Light, dark, or as the system has it: keeps the choice on this device. A line in the page's header
 * has set the colours before anything was drawn (overrides/partials/javascripts/palette.html).
 */
(() => {
  const form = document.querySelector(".palette form");
  const choices = form.querySelectorAll("input");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const bars = [...document.querySelectorAll("meta[name=theme-color]")]; // of the browser: light, dark
  const papers = bars.map(({ content }) => content);
  const chosen = () => form.querySelector(":checked");

  function apply() {
    const scheme = chosen().value || (dark.matches ? "slate" : "default");
    const { dataset } = document.body;
    if (dataset.mdColorScheme !== scheme) dataset.mdColorScheme = scheme;
    for (const [n, bar] of bars.entries()) bar.content = chosen().value ? papers[scheme === "slate" ? 1 : 0] : papers[n];
    for (const { checked, nextElementSibling: sign } of choices) sign.hidden = !checked;
  }
  let kept;
  try {
    kept = __md_get("__palette");
  } catch {
    // Refused: a choice holds for this page.
  }
  (choices[kept?.index] || choices[0]).checked = true;
  apply();
  form.addEventListener("change", () => {
    apply();
    const { value: scheme, dataset } = chosen();
    try {
      __md_set("__palette", { index: [...choices].indexOf(chosen()), color: { media: dataset.media, scheme } });
    } catch {
      // As above.
    }
  });
  dark.addEventListener("change", apply);
})();
