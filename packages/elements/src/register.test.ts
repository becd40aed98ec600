import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { register } from './register.ts';

class InkedElement extends LitElement {
  static override styles = css`
    p {
      color: rgb(1, 2, 3);
    }
  `;

  override render() {
    return html`<p>Ink</p>`;
  }
}
register({ 'kasse-inked': InkedElement });

/** The colour in which an element is drawn where it is now. */
function inkOf(element: Element): string | undefined {
  const paragraph = element.shadowRoot?.querySelector('p');
  const view = element.ownerDocument.defaultView;
  return (paragraph && view?.getComputedStyle(paragraph).color) ?? undefined;
}

describe('a registered element', () => {
  it('keeps its looks in the document of a frame, and when it is back', async () => {
    const place = await fixture(html`<div><kasse-inked></kasse-inked><iframe title="Frame"></iframe></div>`);
    const [element, frame] = place.children as unknown as [InkedElement, HTMLIFrameElement];
    frame.contentDocument?.body.append(element);
    await element.updateComplete;
    expect(inkOf(element)).to.equal('rgb(1, 2, 3)');
    place.append(element);
    await element.updateComplete;
    expect(inkOf(element)).to.equal('rgb(1, 2, 3)');
  });

  it('can pass through a document without a window', async () => {
    const element = await fixture<InkedElement>(html`<kasse-inked></kasse-inked>`);
    const place = element.parentElement as HTMLElement;
    document.implementation.createHTMLDocument().adoptNode(element);
    place.append(element);
    expect(inkOf(element)).to.equal('rgb(1, 2, 3)');
  });
});
