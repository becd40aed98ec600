import { de } from './de.ts';
import { variant } from './messages.ts';
import type { Messages } from './messages.ts';

/** German as used in Switzerland. */
export const deCH: Messages = variant(de, {
  actions: { close: 'Schliessen' },
  seats: {
    tooMany:
      'Hier können Sie höchstens {{max}} bestellen. Für eine grössere Anzahl erstellen wir Ihnen ein Angebot.',
  },
  summary: {
    preview_month: 'im Monat, zzgl. MWST',
    preview_year: 'im Jahr, zzgl. MWST',
    previewInclusive_month: 'im Monat, inkl. MWST',
    previewInclusive_year: 'im Jahr, inkl. MWST',
    tax: '{{rate}} MWST',
    taxIncluded: 'inklusive {{rate}} MWST',
    net: 'Alle Preise zuzüglich MWST',
    gross: 'Alle Preise inklusive MWST',
  },
  details: { street: 'Strasse und Hausnummer' },
  tax: {
    name: 'MWST-Nummer',
    label: 'MWST-Nummer (freiwillig)',
    validReverse: 'Bestätigt. Es wird keine MWST berechnet; Sie schulden sie als Leistungsempfänger.',
    format:
      'Diese MWST-Nummer ist unvollständig oder enthält einen Tippfehler. In {{country}} sieht sie so aus: {{example}}',
  },
  status: {},
  problem: {
    vat_id_format:
      'Diese MWST-Nummer ist unvollständig oder enthält einen Tippfehler. Prüfen Sie die Nummer oder bestellen Sie ohne sie.',
  },
});
