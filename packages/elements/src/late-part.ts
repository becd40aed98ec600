import { warnOfMissing } from './i18n/warn-once.ts';

/** Something in a file of its own, fetched when it is about to be needed, and again after a failure. */
export class LatePart<Part> {
  /** There once it was fetched. */
  current: Part | undefined;
  private readonly name: string;
  private readonly load: () => Promise<Part>;
  private isAsked = false;

  /** `name` begins the warning about a failure. */
  constructor(name: string, load: () => Promise<Part>) {
    this.name = name;
    this.load = load;
  }

  /** Fetches the part unless it was fetched or is on its way. Says afterwards whether it is there. */
  need(settled?: (isThere: boolean) => void): void {
    if (this.isAsked) return;
    this.isAsked = true;
    this.load()
      .then((part) => {
        this.current = part;
        settled?.(true);
      })
      .catch((error: unknown) => {
        this.isAsked = false;
        warnOfMissing(this.name)(error);
        settled?.(false);
      });
  }
}
