import type { BrowserContext } from 'playwright-core';

/**
 * Lets a field that Playwright fills tell of its change as it is left, as it does after keys. Firefox takes what is
 * filled in for the doing of a script, of which it tells nothing.
 */
export async function tellOfFilledFields(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const untold = new Set<EventTarget>();
    const heard = (event: Event): void => void untold.delete(event.currentTarget as EventTarget);
    const left = ({ currentTarget: field }: Event): void => {
      if (field && untold.delete(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    addEventListener(
      'input',
      (event) => {
        const [field] = event.composedPath();
        if (!(field instanceof HTMLInputElement)) return;
        untold.add(field);
        // At the field itself: neither event leaves a shadow root whose own the next focus is.
        field.addEventListener('change', heard);
        field.addEventListener('blur', left);
      },
      true,
    );
  });
}
