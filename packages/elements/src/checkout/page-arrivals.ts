/** Hears that the customer comes back to the page, or the page back to the network. */
export class PageArrivals {
  private readonly arrived: () => void;
  private isAway = false;

  constructor(arrived: () => void) {
    this.arrived = arrived;
  }

  listen(): void {
    window.addEventListener('blur', this.notice);
    window.addEventListener('focus', this.comeBack);
    window.addEventListener('online', this.arrived);
    document.addEventListener('visibilitychange', this.notice);
    document.addEventListener('visibilitychange', this.comeBack);
  }

  stop(): void {
    window.removeEventListener('blur', this.notice);
    window.removeEventListener('focus', this.comeBack);
    window.removeEventListener('online', this.arrived);
    document.removeEventListener('visibilitychange', this.notice);
    document.removeEventListener('visibilitychange', this.comeBack);
  }

  /** The focus that goes into a frame of the page is no departure: the page keeps it. */
  private readonly notice = (): void => {
    this.isAway ||= document.hidden || !document.hasFocus();
  };

  private readonly comeBack = (): void => {
    if (!this.isAway || document.hidden) return;
    this.isAway = false;
    this.arrived();
  };
}
