import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a press takes at most, in milliseconds: a list that a press opens may swallow its end. */
const longestPress = 1000;

/**
 * Knows whether a pointer is held down anywhere on the page. What appears as a field is left by a press would move
 * the button that is being pressed, and the press would be lost.
 */
export class HeldPointer implements ReactiveController {
  private isHeld = false;
  private due: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.hold, true);
    addEventListener('pointerup', this.release, true);
    addEventListener('pointercancel', this.release, true);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.hold, true);
    removeEventListener('pointerup', this.release, true);
    removeEventListener('pointercancel', this.release, true);
    this.release();
  }

  /** Acts at once, or once the pointer was let go and its press has arrived. */
  afterwards(act: () => void): void {
    if (this.isHeld) this.due = act;
    else act();
  }

  private readonly hold = ({ button }: PointerEvent): void => {
    if (button !== 0) return;
    this.isHeld = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.release, longestPress);
  };

  private readonly release = (): void => {
    this.isHeld = false;
    clearTimeout(this.timer);
    const { due } = this;
    this.due = undefined;
    if (due) setTimeout(due);
  };
}
