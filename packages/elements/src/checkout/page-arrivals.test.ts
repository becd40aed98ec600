import { expect } from '@open-wc/testing';
import { PageArrivals } from './page-arrivals.ts';

describe('coming back to the page', () => {
  let arrived: number;
  let arrivals: PageArrivals;
  const { hasFocus } = document;
  const say = (target: EventTarget, type: string) => target.dispatchEvent(new Event(type));
  const focused = (isSo: boolean): void => {
    document.hasFocus = () => isSo;
  };

  beforeEach(() => {
    arrived = 0;
    arrivals = new PageArrivals(() => (arrived += 1));
    arrivals.listen();
  });
  afterEach(() => {
    arrivals.stop();
    document.hasFocus = hasFocus;
  });

  it('is told once', () => {
    focused(false);
    say(window, 'blur');
    focused(true);
    say(window, 'focus');
    say(document, 'visibilitychange');
    expect(arrived).to.equal(1);
  });

  it('is not told where the focus was only inside a frame', () => {
    focused(true);
    say(window, 'blur');
    say(window, 'focus');
    expect(arrived).to.equal(0);
  });

  it('is told when the network is back', () => {
    say(window, 'online');
    expect(arrived).to.equal(1);
  });

  it('is told no more once nobody listens', () => {
    arrivals.stop();
    focused(false);
    say(window, 'blur');
    say(window, 'focus');
    say(window, 'online');
    expect(arrived).to.equal(0);
  });
});
