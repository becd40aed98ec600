import { openStage } from '../journeys/stage.ts';
import type { Stage } from '../journeys/stage.ts';

/** After so many walks the clock of a town has gone far, and its tables are full: the next walk gets a new one. */
const walksInTown = 15;

/** Towns of servers, one for each walk that goes at the same time. */
export class Towns {
  private readonly scripts: string;
  private readonly free: { readonly stage: Stage; readonly walks: number }[] = [];

  /** `scripts` is the folder of the script. */
  constructor(scripts: string) {
    this.scripts = scripts;
  }

  /** Does something in a town that nobody else is in. */
  async use<Result>(act: (town: Stage) => Promise<Result>): Promise<Result> {
    const town = this.free.pop() ?? { stage: await openStage(this.scripts), walks: 0 };
    const walks = town.walks + 1;
    try {
      return await act(town.stage);
    } finally {
      if (walks < walksInTown) this.free.push({ stage: town.stage, walks });
      else await town.stage.servers.close();
    }
  }

  /** Closes all of them; the browser, which all tests share, stays. */
  async close(): Promise<void> {
    await Promise.all(this.free.splice(0).map(({ stage }) => stage.servers.close()));
  }
}
