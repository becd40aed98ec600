import type { MailWords } from './mail-words.ts';

/** The German words of the mails. */
export const de: MailWords = {
  language: 'de',
  order: {
    subject: (order, seller) => `Ihre Bestellung ${order} bei ${seller}`,
    thanks: 'Vielen Dank für Ihre Bestellung',
    number: (order) => `Bestellnummer ${order}`,
    view: 'Bestellung ansehen',
    change: (former, next) => `Bisher ${former}, künftig ${next}`,
    trial: 'Testversion',
    trialText: {
      month: (date, amount) =>
        `Kostenlos bis zum ${date}. Danach ${amount} im Monat, wenn Sie nicht vorher kündigen.`,
      year: (date, amount) =>
        `Kostenlos bis zum ${date}. Danach ${amount} im Jahr, wenn Sie nicht vorher kündigen.`,
    },
    billingDate: 'Rechnungsdatum',
    discount: (code) => `Rabatt („${code}“)`,
    credit: 'Gutschrift für nicht genutzte Zeit',
    creditKept: 'Gutschrift für die nächsten Rechnungen',
    product: 'Produkt',
    plan: 'Abostufe',
    licences: (units) => `Anzahl ${units}`,
    planPrice: 'Preis des Plans',
    perUnit: {
      month: (price, unit) => `${price} je ${unit} und Monat`,
      year: (price, unit) => `${price} je ${unit} und Jahr`,
    },
    flat: { month: (price) => `${price} im Monat`, year: (price) => `${price} im Jahr` },
    period: 'Abrechnungszeitraum',
    amount: 'Betrag',
    figures: 'Ihre Bestellung',
    subtotal: 'Zwischensumme',
    tax: (rate) => `${rate} Umsatzsteuer`,
    includedTax: (rate) => `inklusive ${rate} Mehrwertsteuer`,
    reverseCharge: 'Steuerschuldnerschaft des Leistungsempfängers',
    total: 'Fälliger Gesamtbetrag',
    payment: 'Zahlungsart',
    invoice: (date) => `Rechnung, zahlbar bis zum ${date}`,
    invoiceLater: 'Rechnung',
    card: (digits) => (digits === '' ? 'Karte' : `Karte, Endziffern ${digits}`),
    nothingDue: 'Heute ist nichts zu zahlen.',
    next: 'Nächstes Rechnungsdatum',
    recurring: {
      month: (amount, date) => `${date} (${amount} im Monat)`,
      year: (amount, date) => `${date} (${amount} im Jahr)`,
    },
    terms: 'Nutzungsbedingungen',
    termsText: (version) => `Für Ihre Bestellung gelten die Nutzungsbedingungen, Fassung ${version}.`,
  },
  outcome: {
    arrived: (seller) => `Ihre Bestellung bei ${seller} ist angekommen`,
    failed: (seller) => `Ihre Bestellung bei ${seller} ist nicht angekommen`,
    notCharged: 'Ihre Bestellung konnte nicht abgeschlossen werden. Es wurde nichts abgebucht.',
    again: (seller) => `Wenn Sie die Produkte noch möchten, bestellen Sie bitte erneut bei ${seller}.`,
  },
  trial: {
    subject: (product, date) => `Willkommen bei ${product}: Ihre Testversion läuft bis zum ${date}`,
    title: (product) => `Ihre Testversion von ${product} ist gestartet`,
    access: (product) => `Sie haben sofort Zugriff auf ${product}.`,
    ends: (date) =>
      `Kostenlos bis zum ${date}. Danach endet die Testversion automatisch; es entstehen keine Kosten.`,
    buy: (product) =>
      `So kaufen Sie: Wählen Sie in Ihrem Konto jederzeit ${product} und eine Abostufe, auch während die Testversion läuft.`,
    buyLink: (product) => `${product} kaufen`,
    noBuy: (product) => `${product} kann derzeit nur getestet werden.`,
  },
  assign: (count, number, product) =>
    count === 1
      ? `Weisen Sie die neue Lizenz einer Person zu, damit diese sich bei ${product} anmelden kann.`
      : `Weisen Sie die ${number} neuen Lizenzen zu, damit sich Ihre Benutzer bei ${product} anmelden können.`,
  assignTrial: (product) =>
    `Weisen Sie die Lizenzen zu, damit sich Ihre Benutzer bei ${product} anmelden können.`,
  open: (product) => `${product} öffnen`,
  contact: (seller, email) => `Fragen? ${seller}, ${email}`,
};
