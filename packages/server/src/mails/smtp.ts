import { createTransport } from 'nodemailer';
import type { ShopFile } from '@kasse/contract/config';
import { oneLine } from './mail.ts';
import type { SendMail } from './outbox.ts';

/** Sends mails from the seller through the mail server at an `smtp:` or `smtps:` address. */
export function smtpSender(url: string, { seller }: Pick<ShopFile, 'seller'>): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return async (mail) => {
    await transport.sendMail({
      from: { name: oneLine(seller.name), address: seller.email },
      // An address object is never parsed, so a comma or a line break cannot add a recipient.
      to: { name: '', address: oneLine(mail.recipient) },
      subject: oneLine(mail.subject),
      messageId: mail.messageId,
      text: mail.text,
      html: mail.html,
      headers: { 'Content-Language': oneLine(mail.language), 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
