import type { Wait } from './context.ts';
import type { VatRegister } from './vat-register.ts';

/** Numbers that pass every check digit and that nobody has: the twos. */
const unknown: ReadonlySet<string> = new Set([
  'ATU22222217',
  'CHE222222219MWST',
  'DE222222220',
  'FR22222222218',
  'IT22222228888',
  'NL222222219B01',
  'PL2222222222',
]);

/** Numbers that are confirmed after three seconds: the threes. */
const slow: ReadonlySet<string> = new Set([
  'ATU33333336',
  'CHE333333332MWST',
  'DE333333339',
  'FR48333333334',
  'IT33333338888',
  'NL333333329B01',
  'PL3333333333',
]);

/** Numbers that are never answered: the fours. */
const silent: ReadonlySet<string> = new Set([
  'ATU44444446',
  'CHE444444456MWST',
  'DE444444443',
  'FR50444444442',
  'IT44444448888',
  'NL444444439B01',
  'PL4444444444',
]);

const slowly = 3000;

/** A register for development that needs no network: it confirms every number but those of the tables above. */
export function localRegister(wait: Wait): VatRegister {
  return async (vatId) => {
    if (silent.has(vatId)) return new Promise(() => undefined);
    if (slow.has(vatId)) await wait(slowly);
    return unknown.has(vatId) ? 'not_found' : 'valid';
  };
}
