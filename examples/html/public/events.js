const names = [
  'ready',
  'change',
  'step',
  'selection-change',
  'cart-change',
  'quote',
  'trial-started',
  'order-placed',
  'order-declined',
  'problem',
  'sign-in-required',
  'corporate-account',
  'assign-licences',
  'open-product',
  'ask-for-quote',
  'manage-subscription',
  'abandon',
  'open',
  'close',
  'before-trial',
  'before-order',
].map((name) => `kasse-${name}`);

const key = 'sprechwerk.events';
const limit = 100;
const list = document.getElementById('event-list');
const count = document.getElementById('event-count');
const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium' });

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show(events) {
  count.textContent = events.length > 0 ? String(events.length) : '';
  list.replaceChildren(
    ...events.map(({ name, at, detail }) => {
      const item = document.createElement('li');
      item.append(element('time', time.format(at)), element('strong', name), element('code', detail));
      return item;
    }),
  );
  if (events.length === 0) list.append(element('li', list.dataset.empty));
}

/** Lists every event of Kasse as it happens. The list outlives a page change, since some events lead to another page. */
export function listEvents() {
  let events = read();
  show(events);
  for (const name of names)
    document.addEventListener(name, ({ detail }) => {
      const { version, journey, ...rest } = detail ?? {};
      events = [{ name, at: Date.now(), detail: JSON.stringify(rest) }, ...events].slice(0, limit);
      sessionStorage.setItem(key, JSON.stringify(events));
      show(events);
    });
  document.getElementById('clear-events').addEventListener('click', () => {
    events = [];
    sessionStorage.removeItem(key);
    show(events);
  });
}
