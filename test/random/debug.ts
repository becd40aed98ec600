import { builtScript } from '../journeys/script.ts';
import { openStage } from '../journeys/stage.ts';
import { drawWalk } from './itinerary.ts';
import { goWalk } from './walker.ts';
const [seed = 1, ...lots] = process.argv.slice(2).map(Number);
const town = await openStage(await builtScript());
const w = drawWalk(seed);
const out = await goWalk(
  town,
  { ...w, steps: lots.length ? w.steps.filter((s) => lots.includes(s.lot)) : w.steps },
  {
    tell: (l) => console.log(new Date().toISOString().slice(14, 23), l),
    picture: '/tmp/w/random-shots/debug.png',
  },
);
console.log(out.failure);
process.exit(0);
