import { joinedParts, writeReport, writesReports } from '../../tools/report.ts';

const intro: Readonly<Record<string, string>> = {
  states: 'States that were interrupted on the page',
  accounts: 'States at which another tab signed out, or in as somebody else',
  history: 'Back and Forward of the browser',
  links: 'Links of every kind, and what the customer reads',
  mounts: 'What a page holds after so many mounts, and after twice as many',
};

/** Keeps a part of the report of the interruptions, and writes the report anew with all that is known. */
export function keepSection(name: string, body: string): void {
  if (!writesReports) return;
  const parts = joinedParts('interruptions', name, `## ${intro[name] ?? name}\n\n${body}`);
  writeReport('interruptions', { title: 'interruptions', body: parts.join('\n\n') });
}

/** Rows of a table of the report. */
export class Rows {
  private readonly name: string;
  private readonly lines: string[];

  constructor(name: string, columns: readonly string[]) {
    this.name = name;
    this.lines = [`| ${columns.join(' | ')} |`, `|${' --- |'.repeat(columns.length)}`];
  }

  add(...cells: readonly string[]): void {
    this.lines.push(`| ${cells.join(' | ')} |`);
  }

  /** Puts the table into the report. */
  keep(): void {
    keepSection(this.name, this.lines.join('\n'));
  }
}
