import { joinedParts, writeReport, writesReports } from '../../tools/report.ts';
import { seed } from './depth.ts';

const faults = `## Faults found, and how the design was mended

- A day that does not exist (2026-02-30), a trial of 10⁹ days and a price beyond 2⁵³ ended the flow with an exception: the contract now lets through only what the rules can count with.
- A quote that does not add up, is of another cart or in another currency was shown as due: such figures are the problem \`service\`, and the customer tries again.
- A property of the wrong type left an element as an exception, and own texts that throw kept the checkout from beginning: what cannot be drawn is one warning now, for every element in one place.
- A text for a list of choices was drawn letter by letter, a megabyte for minutes: it is refused by name.
- A catalogue of more than 50 products was refused: 1,000 are taken.
- A gateway object of the page was trusted: what it answered wrongly, or threw, ended the flow or its view. It is read like the wire now, at the one place at which it comes in.`;

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
    const rows = [...this.tried].map(([kind, times]) => {
      const outcomes = [...(this.outcomes.get(kind) ?? [])].sort(([, one], [, other]) => other - one);
      return `| \`${kind}\` | ${times} | ${outcomes.map(([outcome, each]) => `${outcome} ${each}`).join(', ')} |`;
    });
    const table = joinedParts('outside', this.name, rows.join('\n'), seed).join('\n');
    writeReport('outside', {
      title: 'input from outside',
      seed,
      body: `What came in from outside, and what came of it. No input led to an exception out of an element or a package, none was executed and none changed a prototype. Each answer of a service was read within a second of computing; a value that a page sets has five seconds, and what the flow is given has no limit of its own.\n\n| Input | Tried | What came of it |\n| --- | ---: | --- |\n${table}\n\n${faults}`,
    });
  }
}
