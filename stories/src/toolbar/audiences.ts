import type { Account, Catalogue } from '@kasse/domain';
import type { Scenario } from '@kasse/gateway/memory';
import { forConsumers } from '../catalogues.ts';

/** Whom a shop sells to, and who is in front of it. */
export interface Audience {
  readonly catalogue?: Catalogue;
  readonly account?: Account;
  readonly scenario?: Scenario;
}

/**
 * The audiences of the toolbar. Whom a shop sells to is a property of its catalogue; who may order there is one of
 * the account. A story that needs a catalogue, an account or a scenario of its own keeps it.
 */
export const audiences = {
  business: { title: 'Business', remark: 'a billing contact', audience: {} },
  consumer: { title: 'Consumer', remark: 'prices with tax', audience: { catalogue: forConsumers } },
  corporate: { title: 'Corporate', remark: 'buys elsewhere', audience: { scenario: 'corporate' } },
  member: { title: 'Member', remark: 'not a billing contact', audience: { scenario: 'member' } },
  newcomer: { title: 'Newcomer', remark: 'no details known', audience: { scenario: 'new-account' } },
  visitor: { title: 'Visitor', remark: 'signed out', audience: { scenario: 'signed-out' } },
} as const satisfies Record<
  string,
  { readonly title: string; readonly remark: string; readonly audience: Audience }
>;

/** The name of one of {@link audiences}. */
export type AudienceName = keyof typeof audiences;
