import { expect } from '@open-wc/testing';
import { LatePart } from './late-part.ts';

describe('a part in a file of its own', () => {
  it('is fetched once, for everybody who needs it', async () => {
    let fetched = 0;
    const part = new LatePart('The part', () => Promise.resolve(++fetched));
    const isThere = await new Promise<boolean>((resolve) => {
      part.need(resolve);
      part.need();
    });
    part.need();
    expect([isThere, part.current, fetched]).to.deep.equal([true, 1, 1]);
  });

  it('is fetched again by the next one who needs it when that failed', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve('there')];
    const part = new LatePart('The part', () => answers.shift() ?? Promise.resolve('late'));
    const need = () => new Promise<boolean>((resolve) => part.need(resolve));
    expect([await need(), part.current]).to.deep.equal([false, undefined]);
    expect([await need(), part.current]).to.deep.equal([true, 'there']);
  });
});
