import { warnOnce } from '../i18n/warn-once.ts';

/** What a host gives as its session: a token, or a way to get one. */
export type Session = string | (() => Promise<string>) | undefined;

/** After this long a host that has not answered is asked again by the next caller, in milliseconds. */
const patience = 8000;

/**
 * The session token of one checkout. It is asked for once for all callers, kept in memory only, and
 * asked for again when a caller says that it no longer holds.
 */
export class SessionToken {
  private session: Session;
  private token: Promise<string | undefined> | undefined;
  /** When the answer that is awaited is late; 0 while none is. */
  private deadline = 0;

  /** Sets another session. Says whether it is another one. */
  change(session: Session): boolean {
    if (session === this.session) return false;
    this.session = session;
    this.token = undefined;
    return true;
  }

  /** The token; undefined while nobody is signed in. With `renew`, a new one, shared by all who ask meanwhile. */
  read = (options?: { renew: boolean }): Promise<string | undefined> => {
    if (this.deadline ? Date.now() > this.deadline : options?.renew) this.token = undefined;
    this.token ??= this.kept();
    return this.token;
  };

  /** Only a token is kept; where there is none, the host failed or takes too long, the next caller asks again. */
  private kept(): Promise<string | undefined> {
    let token: string | undefined;
    this.deadline = Date.now() + patience;
    const asked = this.ask()
      .then((answer) => (token = answer))
      .finally(() => {
        if (this.token !== asked) return;
        this.deadline = 0;
        if (!token) this.token = undefined;
      });
    return asked;
  }

  /** A host that rejects has not said that nobody is signed in: whoever asked hears of the failure. */
  private async ask(): Promise<string | undefined> {
    try {
      return (typeof this.session === 'function' ? await this.session() : this.session) || undefined;
    } catch (error) {
      warnOnce(`The session rejected (${String(error)}).`);
      throw error;
    }
  }
}
