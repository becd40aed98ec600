import type { MailWords } from './mail-words.ts';

/** The German words of the mails. */
export const de: MailWords = {
  language: 'de',
  order: {
    subject: (order, seller) => `Ihre Bestellung ${order} bei ${seller}`,
    thanks: 'Vielen Dank für Ihre Bestellung',
    number: (order) => `Bestellnummer ${order}`,
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
    card: (digits) => `Karte, Endziffern ${digits}`,
    next: 'Nächstes Rechnungsdatum',
    recurring: {
      month: (amount, date) => `${date} (${amount} im Monat)`,
      year: (amount, date) => `${date} (${amount} im Jahr)`,
    },
    terms: 'Nutzungsbedingungen',
    termsText: (version) => `Für Ihre Bestellung gelten die Nutzungsbedingungen, Fassung ${version}.`,
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
