// The form of a record: what is typed is kept in this browser until it is saved, and offered again; a cut connection says so.
(() => {
  const store = {
    get: (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch (e) { /* full or forbidden */ } },
    drop: (key) => { try { localStorage.removeItem(key); } catch (e) { /* nothing there */ } },
    keys: () => { try { return Object.keys(localStorage); } catch (e) { return []; } },
  };
  const saved = document.getElementById('saved');
  if (saved) {
    store.keys().filter((key) => key.startsWith('draft:')).forEach((key) => {
      const draft = store.get(key);
      if (draft && draft.form === saved.dataset.form) store.drop(key);
    });
  }
  const form = document.getElementById('record');
  if (!form) return;
  const typed = () => [...form.elements].filter((field) => /^(v-|begins$|ends$|reason$)/.test(field.name));
  const value = (name) => (form.elements[name] ? form.elements[name].value : '');
  const key = ['draft', form.dataset.draft, value('organisation'), value('kind'), value('occurrence'), value('duty'), value('record')].join(':');
  const now = () => Object.fromEntries(typed().map((field) => [field.name, field.value]));
  const blank = JSON.stringify(now());
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    store.set(key, { at: Date.now(), form: value('form'), values: now() });
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 250); });
  addEventListener('pagehide', () => { if (timer) keep(); });

  const offer = document.getElementById('draft');
  const draft = store.get(key);
  if (draft && form.dataset.fresh && JSON.stringify(draft.values) !== blank) {
    document.getElementById('draft-at').textContent = new Date(draft.at).toLocaleString(document.documentElement.lang);
    offer.hidden = false;
    document.getElementById('draft-take').addEventListener('click', () => {
      typed().forEach((field) => { if (field.name in draft.values) field.value = draft.values[field.name]; });
      form.elements.form.value = draft.form;
      offer.hidden = true;
      form.dispatchEvent(new Event('change', { bubbles: true }));
      typed()[0].focus();
    });
    document.getElementById('draft-drop').addEventListener('click', () => { store.drop(key); offer.hidden = true; });
  }

  // names one after the other: what stands before the last comma stays
  const people = document.getElementById('people');
  const names = [...people.options].map((option) => option.value);
  form.addEventListener('input', (event) => {
    if (event.target.getAttribute('list') !== 'people') return;
    const before = event.target.value.replace(/[^、，,;；\s]*$/, '');
    if (people.dataset.before === before) return;
    people.dataset.before = before;
    people.replaceChildren(...names.map((name) => new Option('', before + name)));
  });

  // asks for the server before the form leaves: without a connection nothing is lost, and it can be tried again
  const offline = document.getElementById('offline');
  let sure = false;
  form.addEventListener('submit', (event) => {
    if (sure) { sure = false; return; }
    event.preventDefault();
    keep();
    fetch('/assets/luoshi.svg?' + Date.now(), { method: 'HEAD', cache: 'no-store' }).then(() => {
      offline.hidden = true;
      sure = true;
      form.requestSubmit(event.submitter);
    }).catch(() => {
      offline.hidden = false;
      offline.scrollIntoView({ block: 'nearest' });
    });
  });
  addEventListener('online', () => { offline.hidden = true; });
})();
