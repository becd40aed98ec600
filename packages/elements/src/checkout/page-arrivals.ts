/** Hears that the customer comes back to the page, or the page back to the network. */
export class PageArrivals {
  private readonly arrived: () => void;
  private life: AbortController | undefined;
  private isAway = false;

  constructor(arrived: () => void) {
    this.arrived = arrived;
  }

  listen(): void {
    const { signal } = (this.life = new AbortController());
    window.addEventListener('online', this.arrived, { signal });
    window.addEventListener('blur', this.look, { signal });
    window.addEventListener('focus', this.look, { signal });
    document.addEventListener('visibilitychange', this.look, { signal });
  }

  stop(): void {
    this.life?.abort();
  }

  private readonly look = ({ type }: Event): void => {
    // The focus that goes into a frame of the page is no departure: the page keeps it.
    this.isAway ||= document.hidden || !document.hasFocus();
    if (type === 'blur' || !this.isAway || document.hidden) return;
    this.isAway = false;
    this.arrived();
  };
}
