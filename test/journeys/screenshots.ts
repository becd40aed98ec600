import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { builtScript } from './script.ts';
import { openStage } from './stage.ts';
import { showIn, views, walkingView } from './views.ts';
import { beginningOf } from './walk.ts';
import { walks } from './walks.ts';
import { languages } from './words.ts';

/*
 * Writes a picture of every state of the journeys, in each language, width and colour scheme, into the folder given
 * as argument.
 */

const folder = resolve(process.argv[2] ?? 'screenshots');
const stage = await openStage(await builtScript());
await mkdir(folder, { recursive: true });
let count = 0;
for (const language of languages)
  for (const walk of walks) {
    const { path, options } = beginningOf(walk, language);
    const visit = await stage.visit(path, options);
    await walk.go(visit, async (state) => {
      for (const view of views) {
        await showIn(visit.page, view);
        const name = [walk.name, state, language, view.width, view.scheme].join(' - ').replaceAll(' ', '_');
        await visit.page.screenshot({
          path: join(folder, `${name}.png`),
          // Behind a dialog the page is longer than what the customer sees.
          fullPage: walk.place === 'buyPage',
          animations: 'disabled',
        });
        count += 1;
      }
      await showIn(visit.page, walkingView);
    });
    await visit.end();
  }
await stage.close();
console.log(`${count} pictures in ${folder}`);
