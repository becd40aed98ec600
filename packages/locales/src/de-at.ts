import { translated } from './messages.ts';

/** German as used in Austria. */
export const deAT = translated({
  tax: {
    name: 'UID-Nummer',
    short: 'UID-Nummer',
  },
  problem: {
    vat_id_format:
      'Diese UID-Nummer ist unvollständig oder enthält einen Tippfehler. Prüfen Sie die Nummer oder bestellen Sie ohne sie.',
  },
});
