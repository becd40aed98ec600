import { takeForm } from './card-form.ts';
import { keepCard } from './card-keeping.ts';
import { connectParent } from './parent-port.ts';
import type { ParentMessage } from './messages.ts';
import { wordsFor } from './words.ts';

/*
 * The page in the frame. It shows nothing until a page of the list asks for it. What is typed goes to the server that
 * this page came from; the page around hears heights and references.
 */

const root = document.documentElement;
const main = document.querySelector('main');
const status = document.querySelector<HTMLElement>('[role=status]');
const parents = document.querySelector<HTMLMetaElement>('meta[name=kasse-parents]');
if (!main || !status || !parents)
  throw new Error('The page is not the one that this script was written for.');

const form = takeForm(status);
const port = connectParent(parents.content.split(' '), hear);
const sizes = new ResizeObserver(measure);
let height = 0;

function measure(): void {
  const present = Math.ceil(root.getBoundingClientRect().height);
  if (present === height) return;
  height = present;
  port.send({ type: 'height', height });
}

function mount({ locale, direction, look }: Extract<ParentMessage, { type: 'mount' }>): void {
  const { lang, words } = wordsFor(locale);
  root.lang = lang;
  root.dir = direction;
  for (const [property, value] of Object.entries(look)) root.style.setProperty(property, value);
  form.speak(words);
  if (main) main.hidden = false;
  height = 0;
  measure();
  sizes.observe(root);
  addEventListener('resize', measure);
  port.send({ type: 'ready' });
}

async function collect(id: number): Promise<void> {
  const card = form.collect();
  if (!card) {
    port.send({ type: 'incomplete', id });
    return;
  }
  const kept = await keepCard(card);
  if ('reference' in kept) {
    port.send({ type: 'reference', id, reference: kept.reference });
    return;
  }
  form.refuse(kept.faults);
  port.send({ type: 'incomplete', id });
}

function hear(message: ParentMessage): void {
  if (message.type === 'mount') mount(message);
  else collect(message.id).catch(() => port.send({ type: 'failed', id: message.id }));
}
