import type { SendMail } from './outbox.ts';
import type { Queries } from '../service/context.ts';

/** A mail in the development mailbox. */
export interface MailboxEntry {
  readonly id: string;
  readonly kind: 'order' | 'trial' | 'order_failed';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly language: string;
  readonly sentAt: string;
}

/** Delivers to nobody: the mail stays in the outbox, where the mailbox shows it. */
export const keepInMailbox: SendMail = () => Promise.resolve();

/** The sent mails, newest first, a hundred at most. */
export async function readMailbox(queries: Queries): Promise<MailboxEntry[]> {
  const rows = await queries
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'sent')
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    html: row.html,
    messageId: row.message_id,
    language: row.locale,
    sentAt: (row.sent_at ?? row.created_at).toISOString(),
  }));
}
