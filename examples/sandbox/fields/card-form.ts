import { faultsOf, fieldNames } from './card-check.ts';
import type { Card, CardFault, FieldName } from './card-check.ts';
import { takeField } from './card-field.ts';
import type { CardField } from './card-field.ts';
import { codeLengthOf, digitsOf, groupedNumber } from './card-number.ts';
import { monthOf, writtenExpiry } from './expiry.ts';
import { de } from './words.ts';
import type { Words } from './words.ts';

/** The three fields together. */
export interface CardForm {
  speak(words: Words): void;
  /** What is typed. Shows everything that is wrong and moves the focus to the first of it, and is then undefined. */
  collect(): Card | undefined;
  /** Shows what somebody else found wrong. */
  refuse(faults: Partial<Record<FieldName, CardFault>>): void;
}

/**
 * Takes over the fields. A fault is said when the customer leaves a field that holds something, or at `collect`, and
 * goes away with the key that mends it.
 */
export function takeForm(status: HTMLElement): CardForm {
  let words = de;
  let shown: Partial<Record<FieldName, CardFault>> = {};
  const fields: Record<FieldName, CardField> = {
    number: takeField('number', groupedNumber, recheck),
    expiry: takeField('expiry', writtenExpiry, recheck),
    code: takeField('code', (text) => digitsOf(text).slice(0, codeLengthOf(card().number)), recheck),
  };

  function card(): Card {
    return {
      number: fields.number.control.value,
      expiry: fields.expiry.control.value,
      code: fields.code.control.value,
    };
  }

  const present = () => faultsOf(card(), monthOf(new Date()));

  function sentenceFor(fault: CardFault): string {
    const nextYear = String((new Date().getFullYear() + 2) % 100).padStart(2, '0');
    return words.faults[fault]
      .replace('{example}', `\u206604/${nextYear}\u2069`)
      .replace('{digits}', words.digits[codeLengthOf(card().number)]);
  }

  function draw(): void {
    const hints: Record<FieldName, string> = {
      number: words.hints.number,
      expiry: '',
      code: codeLengthOf(card().number) === 4 ? words.hints.codeInFront : words.hints.code,
    };
    for (const name of fieldNames) {
      const fault = shown[name];
      fields[name].label(words.labels[name]);
      fields[name].tell(fault && sentenceFor(fault), hints[name]);
    }
  }

  /** Of what was said to be wrong only what still is; one fault may have become another. */
  function recheck(): void {
    const faults = present();
    shown = Object.fromEntries(
      fieldNames.flatMap((name) => (shown[name] && faults[name] ? [[name, faults[name]]] : [])),
    );
    status.textContent = '';
    draw();
  }

  for (const name of fieldNames)
    // Not `change`, which browsers leave out when the last key was followed by a grouping.
    fields[name].control.addEventListener('blur', () => {
      const fault = present()[name];
      if (!fault || fault === shown[name] || !fields[name].control.value.trim()) return;
      shown = { ...shown, [name]: fault };
      draw();
      // The focus has gone on: what appears behind it is spoken, politely.
      status.textContent = `${words.labels[name]}: ${sentenceFor(fault)}`;
    });

  function refuse(faults: Partial<Record<FieldName, CardFault>>): void {
    shown = faults;
    status.textContent = '';
    draw();
    focusFirst();
  }

  function focusFirst(): void {
    const first = fieldNames.find((name) => shown[name]);
    if (first) fields[first].control.focus();
  }

  // The page around can only focus the frame as a whole. A key or a press that comes in names its field by itself, but
  // just after this event.
  window.addEventListener('focus', () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusFirst();
    }),
  );

  return {
    speak(language) {
      words = language;
      draw();
    },
    collect() {
      const faults = present();
      if (Object.keys(faults).length === 0) return card();
      refuse(faults);
      return undefined;
    },
    refuse,
  };
}
