import { Hono, type Context } from 'hono';
import { createHash } from 'node:crypto';
import { createProblem } from '@kasse/domain';
import type { MailboxEntry } from '../mails/mailbox.ts';
import { escapeHtml } from '../mails/mail.ts';
import type { Service } from '../service/service.ts';
import type { AppEnvironment } from './environment.ts';

const sheet = `
body { margin: 0 auto; max-width: 960px; padding: 24px; font: 16px/1.5 system-ui, sans-serif; color-scheme: light dark }
table { width: 100%; border-collapse: collapse }
th, td { padding: 8px 8px 8px 0; border-bottom: 1px solid #8884; text-align: start; vertical-align: top; overflow-wrap: anywhere }
@media (max-width: 600px) { body { padding: 16px } thead { display: none } tr { display: grid; padding-block: 8px; border-bottom: 1px solid #8884 } th, td { padding: 0; border: 0 } }
iframe { width: 100%; height: 70vh; border: 1px solid #8884; border-radius: 8px; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
`;
const sheetHash = createHash('sha256').update(sheet).digest('base64');
const pagePolicy = `default-src 'none'; style-src 'sha256-${sheetHash}'; frame-src 'self'; base-uri 'none'; form-action 'none'`;
// A mail's own page may draw and link, and nothing else.
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox allow-popups";

/** The development mailbox: what would have been sent, for people and for tests. */
export function mailboxRoutes(service: Service): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/mail.json', async (context) => context.json({ mails: await service.mailbox() }));
  routes.get('/mail', async (context) => page(context, 'Mailbox', list(await service.mailbox())));
  routes.get('/mail/:id', async (context) => {
    const mail = await find(service, context.req.param('id'));
    return page(context, mail.subject, letter(mail));
  });
  routes.get('/mail/:id/body', async (context) => {
    const mail = await find(service, context.req.param('id'));
    context.header('Content-Security-Policy', mailPolicy);
    return context.html(mail.html);
  });
  return routes;
}

async function find(service: Service, id: string): Promise<MailboxEntry> {
  const mail = (await service.mailbox()).find((each) => each.id === id);
  if (!mail) throw createProblem('not_found');
  return mail;
}

function page(context: Context, title: string, body: string): Response | Promise<Response> {
  context.header('Content-Security-Policy', pagePolicy);
  return context.html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${escapeHtml(title)}</title><style>${sheet}</style></head><body>${body}</body></html>`,
  );
}

function list(mails: readonly MailboxEntry[]): string {
  if (mails.length === 0) return '<h1>Mailbox</h1><p>No mail yet. Place an order or start a trial.</p>';
  const rows = mails.map(
    ({ id, sentAt, to, subject, language }) =>
      `<tr><td>${escapeHtml(sentAt)}</td><td>${escapeHtml(to)}</td>` +
      `<td lang="${escapeHtml(language)}"><a href="/mail/${escapeHtml(id)}">${escapeHtml(subject)}</a></td></tr>`,
  );
  return `<h1>Mailbox</h1><table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function letter({ id, to, subject, messageId, sentAt, text, language }: MailboxEntry): string {
  const facts = [
    ['To', to],
    ['Sent', sentAt],
    ['Message-ID', messageId],
  ].map(([label, value]) => `<tr><th>${label}</th><td>${escapeHtml(value ?? '')}</td></tr>`);
  return (
    `<p><a href="/mail">Mailbox</a></p><h1 lang="${escapeHtml(language)}">${escapeHtml(subject)}</h1>` +
    `<table>${facts.join('')}</table><h2>HTML</h2>` +
    `<iframe title="The mail as HTML" src="/mail/${escapeHtml(id)}/body"></iframe>` +
    `<h2>Text</h2><pre lang="${escapeHtml(language)}">${escapeHtml(text)}</pre>`
  );
}
