import { randomUUID } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../database/open-database.ts';
import { readConfigFiles } from '../start/config-files.ts';
import { readConfig } from '../start/config.ts';
import { openStage } from '../stage.fixture.ts';
import type { OutgoingMail, SendMail } from './outbox.ts';
import { smtpSender } from './smtp.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ kind: 'memory' });
});
afterAll(() => database.close());

async function placeOrder(sendMail: SendMail, reportMail?: (line: string) => void) {
  await database.queries.deleteFrom('outbox').execute();
  const stage = await openStage({ database, sendMail, ...(reportMail && { reportMail }) });
  const customer = await stage.signIn({ email: 'kasse@muster.example' });
  await customer.order((await customer.quote()).body);
  return stage;
}

/** A mail server that keeps what it gets; the first `refusals` mails are refused. */
async function mailServer(refusals = 0) {
  const mails: { readonly parsed: ParsedMail; readonly to: readonly string[] }[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      void simpleParser(stream).then((parsed) => {
        left -= 1;
        if (left >= 0) {
          done(new Error('busy'));
          return;
        }
        mails.push({ parsed, to: session.envelope.rcptTo.map(({ address }) => address) });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const { shop } = readConfigFiles(readConfig({}));
  return {
    mails,
    send: smtpSender(`smtp://127.0.0.1:${port}`, shop),
    close: () => new Promise<void>((end) => server.close(end)),
  };
}

it('sends by the mail server, in text and HTML, from the seller', async () => {
  const server = await mailServer();
  const stage = await placeOrder(server.send);
  expect(await stage.service.dispatchMails()).toBe(1);
  const [mail] = server.mails;
  expect(mail?.to).toEqual(['kasse@muster.example']);
  expect(mail?.parsed.from?.value).toEqual([{ address: 'service@sprechwerk.example', name: 'Sprechwerk' }]);
  expect(mail?.parsed.subject).toMatch(/^Ihre Bestellung SW-2026-\d{6} bei Sprechwerk$/);
  expect(mail?.parsed.text).toContain('Fälliger Gesamtbetrag');
  expect(mail?.parsed.html).toContain('Fälliger Gesamtbetrag');
  expect(mail?.parsed.messageId).toMatch(/^<[0-9a-f-]{36}@sprechwerk\.example>$/);
  await server.close();
});

it('sends a refused mail again later, under the same Message-ID', async () => {
  const sent: OutgoingMail[] = [];
  let refuse = true;
  const stage = await placeOrder((mail) => {
    sent.push(mail);
    return refuse ? Promise.reject(new Error('busy')) : Promise.resolve();
  });
  expect(await stage.service.dispatchMails()).toBe(0);
  expect(await stage.service.dispatchMails()).toBe(0);
  expect(sent).toHaveLength(1);
  refuse = false;
  stage.pass(61);
  expect(await stage.service.dispatchMails()).toBe(1);
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await stage.service.dispatchMails()).toBe(0);
});

it('is refused by the mail server once and delivered the next time', async () => {
  const server = await mailServer(1);
  const stage = await placeOrder(server.send);
  expect(await stage.service.dispatchMails()).toBe(0);
  stage.pass(61);
  expect(await stage.service.dispatchMails()).toBe(1);
  expect(server.mails).toHaveLength(1);
  await server.close();
});

it('gives up after three days and keeps the reason', async () => {
  const stage = await placeOrder(() => Promise.reject(new Error('no such mailbox')));
  for (let hour = 0; hour <= 80; hour += 1) {
    await stage.service.dispatchMails();
    stage.pass(3600);
  }
  const row = await database.queries.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'given_up', last_error: 'no such mailbox' });
  expect(row.attempts).toBeLessThan(40);
});

it('does not send a mail twice when two dispatchers look at once', async () => {
  const sent: string[] = [];
  const stage = await placeOrder((mail) => {
    sent.push(mail.messageId);
    return Promise.resolve();
  });
  await Promise.all([stage.service.dispatchMails(), stage.service.dispatchMails()]);
  expect(sent).toHaveLength(1);
});

it('takes the next mail only when the one before is out, however long that lasted', async () => {
  const attempts: number[] = [];
  const stage = await placeOrder(async () => {
    const rows = await database.queries.selectFrom('outbox').select('attempts').execute();
    attempts.push(rows.reduce((sum, row) => sum + row.attempts, 0));
  });
  const other = await stage.signIn();
  await other.order((await other.quote()).body);
  expect(await stage.service.dispatchMails()).toBe(2);
  expect(attempts).toEqual([1, 2]);
});

it('plans no other attempt for a mail that is out but could not be marked', async () => {
  const stage = await placeOrder(() => Promise.resolve());
  const { schema } = database.queries;
  await schema
    .alterTable('outbox')
    .addCheckConstraint('never_sent', sql`state <> 'sent'`)
    .execute();
  await expect(stage.service.dispatchMails()).rejects.toThrow(/never_sent/);
  await schema.alterTable('outbox').dropConstraint('never_sent').execute();
  const row = await database.queries.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: 'waiting', attempts: 1, last_error: null });
});

it('says in one line without personal data that a mail failed, and at last that it is given up', async () => {
  const lines: string[] = [];
  const refusal = Object.assign(new Error('550 kasse@muster.example\nis unknown'), {
    code: 'EENVELOPE',
    responseCode: 550,
  });
  const stage = await placeOrder(
    () => Promise.reject(refusal),
    (line) => lines.push(line),
  );
  await stage.service.dispatchMails();
  expect(lines).toEqual([
    expect.stringMatching(
      /^Mail [\w-]+ \(order\) failed and is tried again after attempt 1: EENVELOPE 550\.$/,
    ),
  ]);
  stage.pass(3 * 24 * 3600);
  await stage.service.dispatchMails();
  expect(lines.at(-1)).toMatch(/^Mail [\w-]+ \(order\) is given up after attempt 2: EENVELOPE 550\.$/);
});

it('cannot be made to send to somebody else by an address', async () => {
  const server = await mailServer();
  await server
    .send({
      ...{ subject: 'a\r\nBcc: thief@evil.example', text: 'x', html: '<p>x</p>', language: 'de' },
      messageId: `<${randomUUID()}@sprechwerk.example>`,
      recipient: 'kasse@muster.example\r\nBcc: thief@evil.example',
    })
    .catch(() => undefined);
  expect(server.mails.flatMap(({ to }) => to)).not.toContain('thief@evil.example');
  expect(server.mails.every(({ parsed }) => parsed.bcc === undefined)).toBe(true);
  await server.close();
});
