import { html, type TemplateResult } from 'lit';
import { addons } from 'storybook/preview-api';

/** Values of the tools above a story that a link sets. */
export type LinkGlobals = Readonly<Record<string, string>>;

/** A link to a story or a page. What the tools say otherwise stays as it is. */
export function storyLink(id: string, text: string, globals: LinkGlobals = {}): TemplateResult {
  const follow = (event: MouseEvent): void => {
    // Another tab or window opens by the address.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const channel = addons.getChannel();
    channel.emit('updateGlobals', { globals });
    channel.emit('selectStory', { storyId: id });
  };
  return html`<a href=${addressOf(id, globals)} target="_top" @click=${follow}>${text}</a>`;
}

function addressOf(id: string, globals: LinkGlobals): string {
  const values = Object.entries(globals).map((pair) => pair.join(':'));
  return `./?path=/${id.endsWith('--docs') ? 'docs' : 'story'}/${id}${values.length > 0 ? `&globals=${values.join(';')}` : ''}`;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** The list that Storybook's sidebar is made from. Without it, stories are called by their ids. */
const entries: readonly Entry[] = await fetch('./index.json')
  .then((answer) => answer.json() as Promise<{ readonly entries: Readonly<Record<string, Entry>> }>)
  .then((index) => Object.values(index.entries))
  .catch(() => []);

/** `widgets-seat-selector--too-many` as the sidebar has it: `Seat selector: Too many`. */
export function storyName(id: string): string {
  const entry = entries.find((each) => each.id === id);
  return entry ? `${entry.title.split('/').at(-1) ?? ''}: ${entry.name}` : id;
}

/** The id of the story with a name under a title of the sidebar. */
export function storyId(title: string, name: string): string | undefined {
  return entries.find((each) => each.title === title && each.name === name)?.id;
}
