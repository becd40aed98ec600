import { expect, fixture, html } from '@open-wc/testing';
import { defineParts } from './define-parts.ts';
import type { KasseNote, NoteKind } from './note.ts';

defineParts();

const kinds: readonly NoteKind[] = ['good', 'caution', 'bad', 'plain'];

describe('a note', () => {
  for (const kind of kinds)
    for (const theme of ['light', 'dark'])
      it(`of kind ${kind} is accessible, ${theme}`, async () => {
        const part = await fixture<KasseNote>(
          html`<kasse-note kind=${kind} theme=${theme} heading="Der Gesamtbetrag hat sich geändert:">
            Prüfen Sie die <a href="#order">Bestellung</a>.
          </kasse-note>`,
        );
        await expect(part).to.be.accessible();
      });

  it('puts its first words on the line of the rest', async () => {
    const part = await fixture<KasseNote>(
      html`<kasse-note heading="Nächster Schritt:">Weisen Sie zu.</kasse-note>`,
    );
    const first = part.shadowRoot?.querySelector('strong')?.getBoundingClientRect();
    expect(first?.width).to.be.greaterThan(0);
    expect(part.getBoundingClientRect().height).to.be.closeTo(44, 1);
  });
});
