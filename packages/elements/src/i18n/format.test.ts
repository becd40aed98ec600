import { expect } from '@open-wc/testing';
import { createFormat } from './format.ts';

const euro = (minor: number) => ({ minor, exponent: 2, currency: 'EUR' });

/** Engines choose between several blanks; which one is theirs to say. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/gu, ' ');

describe('money', () => {
  it('is written as the language writes it', () => {
    expect(plain(createFormat({ locale: 'de' }).money(euro(123450)))).to.equal('1.234,50 €');
    expect(plain(createFormat({ locale: 'en' }).money(euro(123450)))).to.equal('€1,234.50');
    expect(plain(createFormat({ locale: 'de-AT' }).money(euro(123450)))).to.match(/^€ 1.234,50$/u);
  });

  it('has a true minus', () => {
    expect(plain(createFormat({ locale: 'de' }).money(euro(-4250)))).to.equal('\u221242,50 €');
    expect(plain(createFormat({ locale: 'en' }).money(euro(-5)))).to.equal('\u2212€0.05');
  });

  it('has the digits that the service sends, whatever the engine thinks of the currency', () => {
    const { money } = createFormat({ locale: 'en' });
    expect(plain(money({ minor: 1234, exponent: 0, currency: 'HUF' }))).to.match(/1,234$/u);
    expect(plain(money({ minor: 1234, exponent: 2, currency: 'HUF' }))).to.match(/12\.34$/u);
    expect(plain(money({ minor: 1234, exponent: 3, currency: 'KWD' }))).to.match(/1\.234$/u);
    expect(plain(money({ minor: 7, exponent: 4, currency: 'CLF' }))).to.match(/0\.0007$/u);
  });

  it('is exact up to the largest safe integer', () => {
    expect(plain(createFormat({ locale: 'de' }).money(euro(Number.MAX_SAFE_INTEGER)))).to.equal(
      '90.071.992.547.409,91 €',
    );
  });
});

describe('a rate', () => {
  it('shows every digit it has and at least those of the currency', () => {
    const { rate } = createFormat({ locale: 'de' });
    expect(plain(rate('12', 'EUR', 2))).to.equal('12,00 €');
    expect(plain(rate('0.0035', 'EUR', 2))).to.equal('0,0035 €');
    expect(plain(rate('0.123456789012', 'EUR', 2))).to.equal('0,123456789012 €');
  });
});

describe('dates', () => {
  it('are long in sentences and medium in tables', () => {
    const { date } = createFormat({ locale: 'de' });
    expect([date('2026-11-23'), date('2026-11-23', 'medium')]).to.deep.equal([
      '23. November 2026',
      '23.11.2026',
    ]);
    expect(createFormat({ locale: 'en' }).date('2026-11-23')).to.equal('23 November 2026');
    expect(createFormat({ locale: 'en-US' }).date('2026-11-23')).to.equal('November 23, 2026');
  });

  it('are named as in the region', () => {
    expect(createFormat({ locale: 'de-AT' }).date('2027-01-05')).to.equal('5. Jänner 2027');
  });

  it('of a period are the first and the last day', () => {
    const period = { start: '2026-11-23', end: '2026-12-23' };
    expect(plain(createFormat({ locale: 'de' }).period(period))).to.equal('23. November – 22. Dezember 2026');
    expect(plain(createFormat({ locale: 'en' }).period(period))).to.equal('23 November – 22 December 2026');
  });

  it('of a period of one day are that day', () => {
    expect(createFormat({ locale: 'de' }).period({ start: '2026-11-23', end: '2026-11-24' })).to.equal(
      '23. November 2026',
    );
  });

  it('of a card are as printed on it', () => {
    expect(createFormat({ locale: 'de' }).month('2028-08')).to.equal('08/2028');
  });
});

describe('other figures and names', () => {
  it('are written as the language writes them', () => {
    const de = createFormat({ locale: 'de' });
    expect([
      plain(de.percent('0.19')),
      plain(de.percent('0.055')),
      de.number(1000),
      de.list(['Telefonie', 'Meetings', 'Räume']),
      de.country('AT'),
    ]).to.deep.equal(['19 %', '5,5 %', '1.000', 'Telefonie, Meetings und Räume', 'Österreich']);
    const en = createFormat({ locale: 'en' });
    expect([en.percent('0.19'), en.list(['Telephony', 'Meetings', 'Rooms'])]).to.deep.equal([
      '19%',
      'Telephony, Meetings and Rooms',
    ]);
  });

  it('keep a code that names no country', () => {
    expect(createFormat({ locale: 'de' }).country('QX')).to.equal('QX');
  });

  it('say in which language a text of the catalogue is when it is another one', () => {
    const { text } = createFormat({ locale: 'en', fallback: 'de' });
    expect(text({ de: 'Räume', en: 'Rooms' })).to.deep.equal({ text: 'Rooms' });
    expect(text({ de: 'Räume' })).to.deep.equal({ text: 'Räume', lang: 'de' });
  });
});
