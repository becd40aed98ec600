/** Something that is held up at a gate. */
export interface Hold {
  /** Resolves when the first has come to the gate. */
  readonly reached: Promise<void>;
  /** Opens the gate again. */
  readonly release: () => void;
}

/** A gate on the way of every call of a kind; open unless a test holds it shut. */
export interface Gate {
  pass(): Promise<void>;
  hold(): Hold;
  open(): void;
}

/** A gate that is open. */
export function createGate(): Gate {
  let reach = (): void => undefined;
  let release = (): void => undefined;
  let opened: Promise<void> | undefined;
  return {
    async pass() {
      reach();
      await opened;
    },
    hold() {
      const reached = new Promise<void>((resolve) => (reach = resolve));
      opened = new Promise((resolve) => (release = resolve));
      return { reached, release };
    },
    open: () => release(),
  };
}
