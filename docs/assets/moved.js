// A page that has moved leads on: whoever comes by the address of a paragraph goes on to it.

(() => {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const links = [...document.querySelectorAll("a[data-from]")];
  const own = links.find((link) => link.dataset.from === anchor);
  const whole = document.querySelector("a.moved-to");
  if (own) location.replace(own.href);
  else if (whole) location.replace(whole.href.split("#")[0] + location.hash);
})();
