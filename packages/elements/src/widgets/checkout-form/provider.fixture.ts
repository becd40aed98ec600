import type { PaymentProvider } from '@kasse/payments';

type MountOptions = Parameters<PaymentProvider['mount']>[1];

/** A provider whose field stands in a frame, as real ones do; it remembers what it was asked. */
export class FramedProvider implements PaymentProvider {
  readonly asked: string[] = [];
  options: MountOptions | undefined;
  container: HTMLElement | undefined;
  /** How often its frame has begun. */
  begun = 0;
  /** Rejects the next mounts with this. */
  fault: Error | undefined;
  /** Rejects the next collections with this. */
  refusal: Error | undefined;
  private frame: HTMLIFrameElement | undefined;

  async mount(container: HTMLElement, options: MountOptions): Promise<void> {
    this.asked.push('mount');
    if (this.fault) throw this.fault;
    this.options = options;
    this.container = container;
    const frame = document.createElement('iframe');
    frame.title = options.title;
    frame.srcdoc = '<!doctype html><title>Card</title><input aria-label="Number" />';
    this.frame = frame;
    await new Promise<void>((resolve) => {
      frame.addEventListener('load', () => {
        this.begun += 1;
        resolve();
      });
      container.append(frame);
    });
  }

  collect(): Promise<{ reference: string }> {
    this.asked.push('collect');
    if (this.refusal) return Promise.reject(this.refusal);
    return Promise.resolve({ reference: `reference-${this.field.value}` });
  }

  unmount(): void {
    this.asked.push('unmount');
    this.frame?.remove();
  }

  /** The field inside the frame. */
  get field(): HTMLInputElement {
    const field = this.frame?.contentDocument?.querySelector('input');
    if (!field) throw new Error('The frame is not there.');
    return field;
  }
}
