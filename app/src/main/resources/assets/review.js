// The sentence of a document and the duty beside it light each other. Without this they are links.
(() => {
  const pane = document.getElementById("script");
  let lit = [];
  const all = selector => [...document.querySelectorAll(selector)];
  const light = nodes => {
    lit.forEach(node => node.classList.remove("lit"));
    nodes.forEach(node => node.classList.add("lit"));
    lit = nodes;
  };
  const reveal = node => {
    if (!node || !pane || pane.scrollHeight <= pane.clientHeight + 1) return;
    const box = pane.getBoundingClientRect();
    const at = node.getBoundingClientRect();
    if (at.top >= box.top && at.bottom <= box.bottom) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    pane.scrollTo({ top: pane.scrollTop + at.top - box.top - box.height / 3, behavior: calm ? "auto" : "smooth" });
  };
  const point = event => {
    if (!(event.target instanceof Element)) return;
    const run = event.target.closest("[data-items]");
    const card = event.target.closest("[data-item]");
    if (run) {
      const items = run.dataset.items.split(" ");
      light(items.flatMap(item => all(`[data-items~="${item}"], #i${item}`)));
    } else if (card) {
      const runs = all(`[data-items~="${card.dataset.item}"]`);
      light([card, ...runs]);
      reveal(runs[0]);
    } else {
      light([]);
    }
  };
  document.addEventListener("mouseover", point);
  document.addEventListener("focusin", point);
})();
