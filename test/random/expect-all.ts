import { cartIn, remember } from './cart-memory.ts';
import { invariants } from './invariants.ts';
import type { Invariant } from './invariants.ts';
import { readLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { nextFrames, pageOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { look } from './sight.ts';
import type { Sight } from './sight.ts';

/** For how long something may be wrong while the page draws and hears from the service, in milliseconds. */
const patience = 15_000;

/** Everything that has to hold holds, now or soon. Returns what is to be seen. */
export async function expectAll(scene: Scene, after: string): Promise<Sight> {
  let ledger: Ledger;
  let broken: readonly string[] = [];
  const end = performance.now() + patience;
  for (;;) {
    const sight = await look(pageOf(scene));
    if (sight.flow?.accountId !== undefined) {
      scene.accounts.add(sight.flow.accountId);
      // What nobody owned is this account's from now on, also while something goes wrong.
      scene.present.accountId ??= sight.flow.accountId;
    }
    ledger = await readLedger(scene);
    broken = (Object.entries(invariants) as [string, Invariant][]).flatMap(([name, holds]) => {
      const wrong = holds({ scene, sight, ledger });
      return wrong === undefined ? [] : [`${name}: ${wrong}`];
    });
    if (broken.length === 0) {
      const flow = cartIn(sight);
      if (flow && !scene.troubles.isActive) remember(scene, flow, ledger);
      return sight;
    }
    if (performance.now() > end) throw new Error(`After ${after}: ${broken.join('; ')}`);
    await nextFrames(pageOf(scene));
  }
}
