// Drafts in this browser belong to one account: those of others, and those older than a week, are forgotten on every page,
// all of them at the logout.
(() => {
  const mine = 'draft:' + document.body.dataset.account + ':';
  const forget = (goes) => {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith('draft:') && goes(key)).forEach((key) => localStorage.removeItem(key));
    } catch (e) { /* no storage, no drafts */ }
  };
  const old = (key) => {
    try { return !(Date.now() - JSON.parse(localStorage.getItem(key)).at < 7 * 864e5); } catch (e) { return true; }
  };
  forget((key) => !key.startsWith(mine) || old(key));
  document.querySelectorAll('form[action="/logout"]').forEach((form) => form.addEventListener('submit', () => forget(() => true)));
})();
