import { expect } from '@open-wc/testing';
import { SessionToken } from './session-token.ts';

/** A host that hands out tokens when the test says so. */
class Host {
  asked = 0;
  private answers: ((token: string) => void)[] = [];

  readonly session = (): Promise<string> => {
    this.asked += 1;
    return new Promise((resolve) => this.answers.push(resolve));
  };

  answer(token: string): void {
    for (const resolve of this.answers.splice(0)) resolve(token);
  }
}

describe('the session token', () => {
  it('is a plain token as it stands, and nothing while nobody is signed in', async () => {
    const token = new SessionToken();
    expect(await token.read()).to.equal(undefined);
    token.change('abc');
    expect(await token.read()).to.equal('abc');
    token.change('');
    expect(await token.read()).to.equal(undefined);
  });

  it('is asked for once for all callers', async () => {
    const host = new Host();
    const token = new SessionToken();
    token.change(host.session);
    const read = Promise.all([token.read(), token.read(), token.read()]);
    host.answer('abc');
    expect(await read).to.deep.equal(['abc', 'abc', 'abc']);
    expect(await token.read()).to.equal('abc');
    expect(host.asked).to.equal(1);
  });

  it('is renewed once for all who find that it no longer holds', async () => {
    const host = new Host();
    const token = new SessionToken();
    token.change(host.session);
    const first = token.read();
    host.answer('old');
    await first;
    const renewed = Promise.all([token.read({ renew: true }), token.read({ renew: true }), token.read()]);
    host.answer('new');
    expect(await renewed).to.deep.equal(['new', 'new', 'new']);
    expect(host.asked).to.equal(2);
  });

  it('is asked for again by the next caller where the host takes too long', async () => {
    const { now } = Date;
    try {
      const host = new Host();
      const token = new SessionToken();
      token.change(host.session);
      void token.read();
      void token.read();
      expect(host.asked).to.equal(1);
      Date.now = () => now() + 8001;
      const next = token.read();
      expect(host.asked).to.equal(2);
      host.answer('abc');
      expect(await next).to.equal('abc');
      expect([await token.read(), host.asked]).to.deep.equal(['abc', 2]);
    } finally {
      Date.now = now;
    }
  });

  it('is still late when an answer comes that nobody waits for any more', async () => {
    const { now } = Date;
    const answers: ((token: string) => void)[] = [];
    const token = new SessionToken();
    token.change(() => new Promise((resolve) => answers.push(resolve)));
    try {
      const first = token.read();
      Date.now = () => now() + 8001;
      void token.read();
      answers[0]?.('old');
      expect(await first).to.equal('old');
      Date.now = () => now() + 16_002;
      void token.read();
      expect(answers).to.have.length(3);
    } finally {
      Date.now = now;
    }
  });

  it('can be renewed again later', async () => {
    const host = new Host();
    const token = new SessionToken();
    token.change(host.session);
    for (const each of ['one', 'two', 'three']) {
      const renewed = token.read({ renew: true });
      host.answer(each);
      expect(await renewed).to.equal(each);
    }
  });

  it('is not known where the host rejects, which signs nobody out: the next caller asks again', async () => {
    const answers = [() => Promise.reject(new Error('down')), () => Promise.resolve('abc')];
    const token = new SessionToken();
    token.change(() => (answers.shift() ?? answers[0])?.() ?? Promise.resolve(''));
    const { warn } = console;
    console.warn = () => undefined;
    const failed: unknown = await token.read().catch((error: unknown) => error);
    console.warn = warn;
    expect(String(failed)).to.equal('Error: down');
    expect(await token.read()).to.equal('abc');
  });

  it('is asked for again by the next caller where there was none', async () => {
    const answers = ['', 'abc'];
    const token = new SessionToken();
    token.change(() => Promise.resolve(answers.shift() ?? 'asked too often'));
    expect(await token.read()).to.equal(undefined);
    expect([await token.read(), await token.read()]).to.deep.equal(['abc', 'abc']);
  });

  it('knows another session from the same one', () => {
    const host = new Host();
    const token = new SessionToken();
    expect([token.change(host.session), token.change(host.session), token.change('abc')]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('forgets the token of the session before', async () => {
    const token = new SessionToken();
    token.change('old');
    await token.read();
    token.change('new');
    expect(await token.read()).to.equal('new');
  });
});
