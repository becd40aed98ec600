import { html, type TemplateResult } from 'lit';

/** A text that a click copies. */
export function copyable(text: string): TemplateResult {
  return html`<button
    class="copy"
    type="button"
    aria-label=${`Copy ${text}`}
    @click=${(event: Event) => {
      const { currentTarget } = event;
      if (currentTarget instanceof HTMLElement) void copy(text, currentTarget);
    }}
  >
    <code>${text}</code>
  </button>`;
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(text);
  for (const other of button.ownerDocument.querySelectorAll('[data-copied]'))
    delete (other as HTMLElement).dataset['copied'];
  button.dataset['copied'] = '';
}
