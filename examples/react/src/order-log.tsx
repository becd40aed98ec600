import type { Language } from './words.ts';
import { words } from './words.ts';

/** What the page heard of the checkout, the latest last. */
export function OrderLog({ language, entries }: { language: Language; entries: readonly string[] }) {
  const { log, nothing } = words[language];
  return (
    <section className="log" aria-labelledby="log">
      <h2 id="log">{log}</h2>
      {entries.length === 0 ? (
        <p>{nothing}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
