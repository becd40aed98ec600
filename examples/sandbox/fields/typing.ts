import { digitsOf } from './card-number.ts';

/** A field after a key, a paste or a deletion, before anything was put right. */
export interface Typed {
  readonly value: string;
  /** Place of the caret in `value`. */
  readonly caret: number;
  /** What stood there before. */
  readonly before: string;
  /** Which key deleted, if one did. */
  readonly deletes?: 'backward' | 'forward' | undefined;
}

/** A field as it is to be: its text, and where the caret stands in it. */
export interface Written {
  readonly value: string;
  readonly caret: number;
}

/**
 * Writes a field anew and leaves the caret beside the digit where it was. Whoever deletes a separator means the digit
 * beyond it: otherwise the separator would come back and the key would do nothing.
 */
export function rewritten(typed: Typed, format: (text: string) => string): Written {
  const { value, caret, before, deletes } = typed;
  const [start, end] = [digitsOf(value.slice(0, caret)), digitsOf(value.slice(caret))];
  const tookOnlySeparator = deletes !== undefined && start + end === digitsOf(before);
  if (tookOnlySeparator && deletes === 'backward') return written(start.slice(0, -1), end, format);
  if (tookOnlySeparator) return written(start, end.slice(1), format);
  if (end === '') {
    const text = format(value);
    // A separator that was deleted at the end stays away.
    const kept = deletes === undefined ? text : text.replace(/\D$/u, '');
    return { value: kept, caret: kept.length };
  }
  const text = format(value);
  return { value: text, caret: placeAfter(text, start.length + addedZero(value, text)) };
}

function written(start: string, end: string, format: (text: string) => string): Written {
  const value = format(start + end);
  return { value, caret: placeAfter(value, start.length) };
}

/** A format may put one zero in front: a month with one digit. */
function addedZero(typed: string, text: string): number {
  return text.startsWith('0') && !digitsOf(typed).startsWith('0') ? 1 : 0;
}

/** The place behind as many digits. */
function placeAfter(text: string, digits: number): number {
  let seen = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (seen === digits) return place;
    if (digitsOf(text.charAt(place))) seen += 1;
  }
  return text.length;
}
