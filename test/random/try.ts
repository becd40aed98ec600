import { builtScript } from '../journeys/script.ts';
import { openStage } from '../journeys/stage.ts';
import { drawWalk } from './itinerary.ts';
import { goWalk } from './walker.ts';
const [from = 1, count = 1, towns = 1] = process.argv.slice(2).map(Number);
const scripts = await builtScript();
let next = from;
let failed = 0;
let all = 0;
const t0 = performance.now();
await Promise.all(
  Array.from({ length: towns }, async () => {
    let town = await openStage(scripts);
    let n = 0;
    while (next < from + count) {
      const seed = next++;
      const log: string[] = [];
      const out = await goWalk(town, drawWalk(seed), {
        tell: (l) => log.push(l),
        picture: `/tmp/w/random-shots/${seed}.png`,
      });
      all += 1;
      if (out.failure) {
        failed += 1;
        console.log(`\n##### ${seed}\n` + log.join('\n') + '\n' + out.failure);
      } else if (count < 5) console.log(log.join('\n'), out);
      console.log(
        `${seed} ${out.failure ? 'FAILED' : 'fine'} ${out.done.length} steps ${out.seconds.toFixed(1)} s; ${failed}/${all} failed, ${((performance.now() - t0) / 1000).toFixed(0)} s`,
      );
      if (++n % 15 === 0) {
        await town.servers.close();
        town = await openStage(scripts);
      }
    }
  }),
);
process.exit(0);
