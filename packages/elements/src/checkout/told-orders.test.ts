import { expect } from '@open-wc/testing';
import { isFirstToTell } from './told-orders.ts';

describe('isFirstToTell', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('says yes once for each order', () => {
    expect([isFirstToTell('one'), isFirstToTell('two'), isFirstToTell('one')]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('reads past what somebody else stored in its place', () => {
    for (const stored of ['{', '{"one":1}', 'null']) {
      localStorage.setItem('kasse.told.v1', stored);
      expect(isFirstToTell('one'), stored).to.equal(true);
    }
  });

  it('keeps the last ones only', () => {
    for (let order = 0; order < 30; order += 1) isFirstToTell(String(order));
    expect(JSON.parse(localStorage.getItem('kasse.told.v1') ?? '')).to.have.length(20);
  });
});
