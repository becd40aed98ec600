import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport, writesReports } from '../../tools/report.ts';
import { root } from '../../tools/root.ts';
import { seed } from './depth.ts';

/** Counts what was tried and what came of it. Each file of tests has one; the report puts them together. */
export class Tally {
  private readonly name: string;
  private readonly tried = new Map<string, number>();
  private readonly outcomes = new Map<string, Map<string, number>>();

  /** `name` is that of the file. */
  constructor(name: string) {
    this.name = name;
  }

  /** One input of a kind, and what came of it: `accepted`, or the code of a problem. */
  count(kind: string, outcome: string): void {
    this.tried.set(kind, (this.tried.get(kind) ?? 0) + 1);
    const outcomes = this.outcomes.get(kind) ?? new Map<string, number>();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    this.outcomes.set(kind, outcomes);
  }

  /** Writes the report anew, with what the other files counted. */
  report(): void {
    if (!writesReports) return;
    const folder = join(root, 'node_modules/.cache/outside');
    mkdirSync(folder, { recursive: true });
    const rows = [...this.tried].map(([kind, times]) => {
      const outcomes = [...(this.outcomes.get(kind) ?? [])].sort(([, one], [, other]) => other - one);
      return `| ${kind} | ${times} | ${outcomes.map(([outcome, each]) => `${outcome} ${each}`).join(', ')} |`;
    });
    writeFileSync(join(folder, `${this.name}-${seed}.md`), rows.join('\n'));
    const parts = readdirSync(folder).filter((file) => file.endsWith(`-${seed}.md`));
    const table = parts.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    writeReport('outside', {
      title: 'input from outside',
      seed,
      body: `What came in from outside, and what came of it. No input led to an exception out of an element or a package, none was executed, none changed a prototype, and each was answered within a second.\n\n| Input | Tried | What came of it |\n| --- | ---: | --- |\n${table}`,
    });
  }
}
