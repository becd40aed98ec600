import { writeReport, writesReports } from '../../tools/report.ts';

const intro: Readonly<Record<string, string>> = {
  links: 'Links of every kind, and what the customer reads',
  accounts: 'States that were interrupted on the page',
  mounts: 'What a page holds after so many mounts, and after twice as many',
};
const sections = new Map<string, string>();

/** Keeps a part of the report of the interruptions, and writes the report anew with all that is known. */
export function keepSection(name: string, body: string): void {
  sections.set(name, body);
  if (!writesReports) return;
  writeReport('interruptions', {
    title: 'interruptions',
    body: [...sections].map(([each, text]) => `## ${intro[each] ?? each}\n\n${text}`).join('\n\n'),
  });
}
