import type { FieldName } from './card-check.ts';
import { rewritten } from './typing.ts';

/** One field of the page: its label, its control, and one place below for a hint or for what is wrong. */
export interface CardField {
  readonly control: HTMLInputElement;
  label(text: string): void;
  /** Says what is wrong, or shows the hint. */
  tell(fault: string | undefined, hint: string): void;
}

function need<Kind extends Element>(kind: new () => Kind, id: string): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The page has no ${id}.`);
  return element;
}

/** Takes over a field that stands in the page's markup. `changed` is called with every key. */
export function takeField(name: FieldName, format: (text: string) => string, changed: () => void): CardField {
  const control = need(HTMLInputElement, name);
  const label = need(HTMLLabelElement, `${name}-label`);
  const message = need(HTMLParagraphElement, `${name}-message`);
  const text = need(HTMLSpanElement, `${name}-text`);
  let before = control.value;

  control.addEventListener('input', (event) => {
    // While a keyboard composes, and while several keys make one character, the text is its own.
    if (event instanceof InputEvent && event.isComposing) return;
    const kind = event instanceof InputEvent ? event.inputType : '';
    const { value, caret } = rewritten(
      {
        value: control.value,
        caret: control.selectionStart ?? control.value.length,
        before,
        deletes: kind.startsWith('deleteContentB')
          ? 'backward'
          : kind.startsWith('deleteContentF')
            ? 'forward'
            : undefined,
      },
      format,
    );
    if (value !== control.value) {
      control.value = value;
      // Browsers fill in fields that do not have the focus, and some take it then.
      if (document.activeElement === control) control.setSelectionRange(caret, caret);
    }
    before = value;
    changed();
  });

  return {
    control,
    label(words) {
      label.textContent = words;
    },
    tell(fault, hint) {
      const words = fault ?? hint;
      text.textContent = words;
      message.hidden = !words;
      message.dataset['kind'] = fault ? 'error' : 'hint';
      if (words) control.setAttribute('aria-describedby', message.id);
      else control.removeAttribute('aria-describedby');
      if (fault) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    },
  };
}
