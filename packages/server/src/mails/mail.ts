/** A mail as it will be sent: every word is fixed when its order or trial is. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One part of a mail; parts follow one another in the order of the list. */
export type MailPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly link?: MailLink }
  | {
      readonly kind: 'table';
      readonly title?: string;
      readonly rows: readonly (readonly [label: string, value: string])[];
      /** The last row is the sum of those above it. */
      readonly totals?: boolean;
    };

/** A link with words of its own. */
export interface MailLink {
  readonly label: string;
  readonly url: string;
}

/** Draws a mail as text and as simple HTML, both with the same words. */
export function composeMail(subject: string, language: string, parts: readonly MailPart[]): Mail {
  return {
    subject: oneLine(subject),
    text: `${parts.map(partAsText).join('\n\n')}\n`,
    html: asHtml(subject, language, parts),
  };
}

/** A text without control characters and direction overrides: nothing in it can end a mail header. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

/** A text that HTML shows as it is. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function partAsText(part: MailPart): string {
  if (part.kind === 'heading') return oneLine(part.text);
  if (part.kind === 'paragraph') {
    return [oneLine(part.text), ...(part.link ? [`${oneLine(part.link.label)}: ${part.link.url}`] : [])].join(
      '\n',
    );
  }
  const rows = part.rows.map(([label, value]) => `${oneLine(label)}: ${oneLine(value)}`);
  return [...(part.title === undefined ? [] : [oneLine(part.title)]), ...rows].join('\n');
}

function asHtml(subject: string, language: string, parts: readonly MailPart[]): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#f6f6f4;color:#1c1c1a;font:16px/1.5 system-ui,sans-serif">',
    '<div style="max-width:600px;margin:0 auto;padding:24px;background:#fff;border-radius:12px">',
    ...parts.map(partAsHtml),
    '</div></body></html>',
    '',
  ].join('\n');
}

function partAsHtml(part: MailPart): string {
  if (part.kind === 'heading')
    return `<h1 style="font-size:24px;line-height:1.25;margin:0 0 16px">${html(part.text)}</h1>`;
  if (part.kind === 'paragraph') {
    const link = part.link
      ? `<br><a href="${escapeHtml(part.link.url)}" style="color:#0b57d0">${html(part.link.label)}</a>`
      : '';
    return `<p style="margin:0 0 16px">${html(part.text)}${link}</p>`;
  }
  const title =
    part.title === undefined ? '' : `<h2 style="font-size:18px;margin:24px 0 8px">${html(part.title)}</h2>`;
  const last = part.totals ? part.rows.length - 1 : -1;
  const rows = part.rows.map(([label, value], index) => rowAsHtml(label, value, index === last)).join('');
  return `${title}<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${rows}</table>`;
}

function rowAsHtml(label: string, value: string, isTotal: boolean): string {
  const weight = isTotal ? 'font-weight:600;' : '';
  const cell = `${weight}padding:6px 0;border-top:1px solid #e4e4e0;vertical-align:top;`;
  return (
    `<tr><td style="${cell}padding-right:16px">${html(label)}</td>` +
    `<td style="${cell}text-align:right">${html(value)}</td></tr>`
  );
}

function html(text: string): string {
  return escapeHtml(oneLine(text));
}
