import type { Trial } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, telephony, type Stage } from '../stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rooms = { productId: 'raeume', planId: 'raeume', priceId: 'raeume-year-2026', seats: 1 };

async function orderMail(locale: string, items = [telephony(), rooms]) {
  const email = `${randomUUID()}@muster.example`;
  const customer = await stage.signIn({ email }, locale);
  const { body: order } = await customer.order((await customer.quote({ items })).body);
  const [mail] = await stage.mails(email);
  return { order, text: plain(mail?.text), subject: mail?.subject, mail };
}

async function trialMail(locale: string, request = { productId: 'telefonie', planId: 'plus', seats: 3 }) {
  const email = `${randomUUID()}@muster.example`;
  const customer = await stage.signIn({ email }, locale);
  await customer.post<Trial>('/v1/trials', request, { 'Idempotency-Key': randomUUID() });
  const [mail] = await stage.mails(email);
  return { text: plain(mail?.text), subject: plain(mail?.subject) };
}

/** Intl writes spaces that do not break; a reader does not see the difference. */
function plain(text = ''): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ');
}

describe('the mail about an order', () => {
  it('says everything in German, in the order that is fixed', async () => {
    const { order, subject, text } = await orderMail('de');
    expect(subject).toBe(`Ihre Bestellung ${order.number} bei Sprechwerk`);
    expect(text).toBe(
      [
        'Vielen Dank für Ihre Bestellung',
        `Bestellnummer ${order.number}\nBestellung ansehen: http://localhost:4000/kaufen?kasse-order=${order.id}`,
        [
          'Produkt: Telefonie',
          'Abostufe: Plus',
          'Anzahl Benutzerlizenzen: 5',
          'Preis des Plans: 18,00 € je Lizenz und Monat',
          'Abrechnungszeitraum: 23. November – 22. Dezember 2026',
          'Betrag: 90,00 €',
        ].join('\n'),
        [
          'Produkt: Räume',
          'Abostufe: Räume',
          'Anzahl Räume: 1',
          'Preis des Plans: 390,00 € je Raum und Jahr',
          'Abrechnungszeitraum: 23. November 2026 – 22. November 2027',
          'Betrag: 390,00 €',
        ].join('\n'),
        [
          'Ihre Bestellung',
          'Zwischensumme: 480,00 €',
          '19 % Umsatzsteuer: 91,20 €',
          'Fälliger Gesamtbetrag: 571,20 €',
        ].join('\n'),
        [
          'Zahlungsart: Rechnung, zahlbar bis zum 7. Dezember 2026',
          'Nächstes Rechnungsdatum: 23. November 2027 (464,10 € im Jahr)',
          'Nächstes Rechnungsdatum: 23. Dezember 2026 (107,10 € im Monat)',
        ].join('\n'),
        'Weisen Sie die 5 neuen Lizenzen zu, damit sich Ihre Benutzer bei Telefonie anmelden können.\nTelefonie öffnen: http://localhost:4000/app/telefonie',
        'Für Ihre Bestellung gelten die Nutzungsbedingungen, Fassung 2026-11.\nNutzungsbedingungen: http://localhost:4000/nutzungsbedingungen',
        'Fragen? Sprechwerk, service@sprechwerk.example\n',
      ].join('\n\n'),
    );
  });

  it('says everything in English, in the order that is fixed', async () => {
    const { order, subject, text } = await orderMail('en', [telephony(1)]);
    expect(subject).toBe(`Your order ${order.number} with Sprechwerk`);
    expect(text).toBe(
      [
        'Thank you for your order',
        `Order number ${order.number}\nView your order: http://localhost:4000/en/buy?kasse-order=${order.id}`,
        [
          'Product: Telephony',
          'Plan: Plus',
          'Number of user licences: 1',
          'Plan price: €18.00 per licence per month',
          'Billing period: 23 November – 22 December 2026',
          'Amount: €18.00',
        ].join('\n'),
        ['Your order', 'Subtotal: €18.00', '19% VAT: €3.42', 'Total due: €21.42'].join('\n'),
        [
          'Payment method: Invoice, payable by 7 December 2026',
          'Next billing date: 23 December 2026 (€21.42 per month)',
        ].join('\n'),
        'Assign the new licence to a person so that they can sign in to Telephony.\nOpen Telephony: http://localhost:4000/app/telefonie',
        'The terms of use, version 2026-11, apply to your order.\nTerms of use: http://localhost:4000/nutzungsbedingungen',
        'Questions? Sprechwerk, service@sprechwerk.example\n',
      ].join('\n\n'),
    );
  });

  it('asks nobody to assign what is not assigned', async () => {
    expect((await orderMail('de', [rooms])).text).not.toContain('Weisen Sie');
  });

  it('says the same as HTML, where names are only text', async () => {
    const { mail } = await orderMail('de');
    expect(mail?.html).toContain('<html lang="de">');
    for (const word of ['Abostufe', 'Preis des Plans', 'Fälliger Gesamtbetrag'])
      expect(mail?.html).toContain(word);
    expect(mail?.html).not.toContain('<script');
  });
});

describe('the welcome to a trial', () => {
  it('says everything in German', async () => {
    expect(await trialMail('de')).toEqual({
      subject: 'Willkommen bei Telefonie: Ihre Testversion läuft bis zum 7. Dezember 2026',
      text: [
        'Ihre Testversion von Telefonie ist gestartet',
        'Sie haben sofort Zugriff auf Telefonie.\nTelefonie öffnen: http://localhost:4000/app/telefonie',
        'Weisen Sie die Lizenzen zu, damit sich Ihre Benutzer bei Telefonie anmelden können.',
        'Kostenlos bis zum 7. Dezember 2026. Danach endet die Testversion automatisch; es entstehen keine Kosten.',
        'So kaufen Sie: Wählen Sie in Ihrem Konto jederzeit Telefonie und eine Abostufe, auch während die Testversion läuft.\nTelefonie kaufen: http://localhost:4000/',
        'Fragen? Sprechwerk, service@sprechwerk.example\n',
      ].join('\n\n'),
    });
  });

  it('says everything in English', async () => {
    const { subject, text } = await trialMail('en-GB');
    expect(subject).toBe('Welcome to Telephony: your trial runs until 7 December 2026');
    expect(text).toContain(
      'Free until 7 December 2026. The trial then ends automatically; nothing is charged.',
    );
  });

  it('does not say how to buy what cannot be bought', async () => {
    const { text } = await trialMail('de', { productId: 'ki-protokolle', planId: 'vorschau', seats: 1 });
    expect(text).toContain('KI-Protokolle kann derzeit nur getestet werden.');
    expect(text).not.toContain('kaufen:');
  });

  it('speaks the language of the shop where it has no words of its own', async () => {
    expect((await trialMail('fr')).subject).toMatch(/^Willkommen bei Telefonie: .* 7\. Dezember 2026$/);
  });
});

describe('the development mailbox', () => {
  it('lists and shows the mails', async () => {
    const { mail } = await orderMail('de');
    expect((await stage.call<string>('GET', '/mail')).body).toContain(`/mail/${mail?.id ?? '-'}`);
    const page = await stage.call<string>('GET', `/mail/${mail?.id ?? '-'}`);
    expect(page.body).toContain('Vielen Dank für Ihre Bestellung');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const body = await stage.call('GET', `/mail/${mail?.id ?? '-'}/body`);
    expect(body.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await stage.call('GET', '/mail/none')).status).toBe(404);
  });
});
