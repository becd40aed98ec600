import { translated } from './messages.ts';

/** German as used in Switzerland. */
export const deCH = translated({
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
    unitExclusive_month: 'je {{unit}} und Monat, zzgl. MWST',
    unitExclusive_year: 'je {{unit}} und Jahr, zzgl. MWST',
    unitInclusive_month: 'je {{unit}} und Monat, inkl. MWST',
    unitInclusive_year: 'je {{unit}} und Jahr, inkl. MWST',
    tax: '{{rate}} MWST',
    taxIncluded: 'inklusive {{rate}} MWST',
    severalSubscriptions: 'Mit dieser Bestellung schliessen Sie {{number}} kostenpflichtige Abonnements ab.',
    net: 'Alle Preise zuzüglich MWST',
    gross: 'Alle Preise inklusive MWST',
  },
  details: { street: 'Strasse und Hausnummer' },
  tax: {
    name: 'MWST-Nummer',
    short: 'MWST-Nummer',
    notFound:
      'Das Register kennt diese Nummer nicht. Prüfen Sie die Nummer oder bestellen Sie ohne sie; dann wird MWST berechnet.',
    unavailable:
      'Das Register antwortet gerade nicht. Sie können trotzdem bestellen. Wir berechnen zunächst MWST und prüfen die Nummer später.',
    validReverse: 'Bestätigt. Es wird keine MWST berechnet; Sie schulden sie als Leistungsempfänger.',
  },
  cart: { net: 'Zwischensumme, zzgl. MWST', gross: 'Zwischensumme, inkl. MWST' },
  live: {
    taxChanged: 'Die MWST hat sich geändert. Fälliger Gesamtbetrag: {{amount}}.',
  },
  problem: {
    vat_id_format:
      'Diese MWST-Nummer ist unvollständig oder enthält einen Tippfehler. Prüfen Sie die Nummer oder bestellen Sie ohne sie.',
  },
});
