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

/** `widgets-seat-selector--too-many` as one reads it: `Seat selector: too many`. */
export function storyName(id: string): string {
  const [place = '', story = ''] = id.split('--');
  const words = place.replace(/^(?:widgets|parts|journey|foundation)-/u, '').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${story.replaceAll('-', ' ')}`;
}
