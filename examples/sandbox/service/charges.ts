import { BoundedMap } from './bounded-map.ts';
import type { CardVault } from './card-vault.ts';
import { isSameRequest } from './charge.ts';
import type { Charge, ChargeRequest } from './charge.ts';

/** How long a card of the kind `down` charges nothing, from the first try on. */
const downFor = 10_000;
/** How long the bank of a `slow` card takes. */
const slowFor = 5000;

/** What came of asking for a charge. */
export type ChargeOutcome =
  | { readonly kind: 'charged'; readonly charge: Charge; readonly losesReply: boolean }
  /** The key was cancelled before it charged, and never will. */
  | { readonly kind: 'cancelled' }
  /** Nothing was charged; later perhaps. */
  | { readonly kind: 'down' }
  /** The key stands for another request. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'unknown_reference' };

/** Everything that may be asked about money. */
export interface Charges {
  charge(key: string, request: ChargeRequest): Promise<ChargeOutcome>;
  /** The charge of this key if there is one. Else the key is dead from now on. */
  cancel(key: string): Charge | undefined;
  /** What was decided, oldest first. */
  ledger(): readonly Charge[];
}

/** What one key stands for. */
interface Entry {
  request?: ChargeRequest;
  /** When it was first tried, in milliseconds. */
  triedAt?: number;
  charge?: Charge;
  isCancelled?: boolean;
  /** The same key asked again while the bank still thinks. */
  working?: Promise<ChargeOutcome>;
}

/** What the ledger needs from outside. */
export interface ChargesOptions {
  readonly vault: CardVault;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** How many keys are remembered. */
  readonly limit: number;
}

/** An empty ledger, in memory. */
export function createCharges({ vault, now, wait, limit }: ChargesOptions): Charges {
  const entries = new BoundedMap<Entry>(limit);

  function entryOf(key: string): Entry {
    const known = entries.get(key);
    if (known) return known;
    const entry: Entry = {};
    entries.set(key, entry);
    return entry;
  }

  async function decide(key: string, entry: Entry, request: ChargeRequest): Promise<ChargeOutcome> {
    const card = vault.find(request.reference);
    if (!card) return { kind: 'unknown_reference' };
    const isFirst = entry.triedAt === undefined;
    entry.request = request;
    entry.triedAt ??= now().getTime();
    if (card.behaviour === 'down' && now().getTime() < entry.triedAt + downFor) return { kind: 'down' };
    if (card.behaviour === 'slow') await wait(slowFor);
    // It may have been given up while the bank was thinking.
    if (entry.isCancelled) return { kind: 'cancelled' };
    entry.charge = {
      id: `ch_${crypto.randomUUID()}`,
      key,
      state: card.behaviour === 'declined' ? 'declined' : 'succeeded',
      ...request,
      lastDigits: card.lastDigits,
      brand: card.brand,
      madeAt: now().toISOString(),
    };
    return { kind: 'charged', charge: entry.charge, losesReply: isFirst && card.behaviour === 'lost_reply' };
  }

  return {
    async charge(key, request) {
      const entry = entryOf(key);
      if (entry.isCancelled) return { kind: 'cancelled' };
      if (entry.request && !isSameRequest(entry.request, request)) return { kind: 'reused' };
      if (entry.charge) return { kind: 'charged', charge: entry.charge, losesReply: false };
      entry.working ??= decide(key, entry, request).finally(() => {
        delete entry.working;
      });
      return entry.working;
    },
    cancel(key) {
      const entry = entryOf(key);
      if (!entry.charge) entry.isCancelled = true;
      return entry.charge;
    },
    ledger: () => entries.values().flatMap(({ charge }) => charge ?? []),
  };
}
