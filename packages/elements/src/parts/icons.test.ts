import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import * as icons from './icons.ts';

describe('the icons', () => {
  const drawings = Object.entries(icons as Record<string, () => TemplateResult>);

  it('are 22', () => expect(drawings.length).to.equal(22));

  for (const [name, icon] of drawings)
    it(`${name} is drawn inside its grid and is not spoken`, async () => {
      const around = await fixture<HTMLElement>(html`<div>${icon()}</div>`);
      const path = around.querySelector('path') as SVGPathElement;
      const box = path.getBBox();
      expect(Math.min(box.x, box.y)).to.be.at.least(1);
      expect(Math.max(box.x + box.width, box.y + box.height)).to.be.at.most(19);
      expect(around.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    });
});
