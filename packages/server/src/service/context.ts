import type { Catalogue, Legal, NewId } from '@kasse/domain';
import type { ShopFile } from '@kasse/contract/config';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { CardDesk } from './charge-provider.ts';
import type { RememberingRegister } from './vat-register.ts';

/** The database, or one transaction of it. */
export type Queries = Kysely<Tables>;

/** The reading of the present instant. */
export type Now = () => Date;

/** Lets milliseconds pass. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Makes the signal that ends a call after so many milliseconds. */
export type Deadline = (milliseconds: number) => AbortSignal;

/** What every part of the service works with. Nothing in it changes while the service runs. */
export interface Context {
  readonly queries: Queries;
  readonly shop: ShopFile;
  /** What is on offer today. */
  readonly catalogue: () => Catalogue;
  readonly legal: Legal;
  readonly now: Now;
  readonly wait: Wait;
  readonly deadline: Deadline;
  readonly newId: NewId;
  /** Where VAT ids are looked up, patiently and with a memory; none by default. */
  readonly vatRegister?: RememberingRegister;
  /** Who charges cards; none are offered without. */
  readonly cards?: CardDesk;
  /** Hears of each question to the provider that was not answered, and of orders that a person has to look at, in one line without personal data. */
  readonly reportPayment?: (line: string) => void;
}

/** Who calls: an account, in the language of this session. */
export interface Caller {
  readonly accountId: string;
  /** Language that the host asked for, else the account's own. */
  readonly locale?: string;
}

/** What a call that creates something is told apart by. */
export interface Creation {
  readonly caller: Caller;
  readonly idempotencyKey: string;
}

/** An answer, and whether it is the one that the same key was given before. */
export interface Created<T> {
  readonly body: T;
  readonly replayed: boolean;
}
