import { online } from './online.ts';

/** Fetches and defines the full elements. Called again with the next number when an attempt has failed. */
export type LoadElements = (attempt: number) => Promise<unknown>;

/** What the script leaves on the page as `window.kasse`. */
export interface KasseScript {
  /** Version of the public surface; the first script of a page wins. */
  readonly major: number;
  /** Resolves when the elements are defined. Reading it is interest: it fetches them. */
  readonly ready: Promise<void>;
}

/** A loader at work. */
export interface Loader extends KasseScript {
  /** Lets go of the page without fetching anything more. */
  stop(): void;
}

/** How far outside the window an inline checkout is already near. */
const nearMargin = '600px';
const attempts = 2;
const deepLink = ['open', 'product', 'subscription', 'intent', 'plan', 'seats', 'billing', 'code'];
const launcherTag = 'kasse-launcher';

/** Whether a visit goes on where an earlier one stopped: back from payment, or with a draft that holds a choice. */
function isReturning(): boolean {
  if (/[?&]kasse-/u.test(location.search)) return true;
  try {
    return Object.entries(localStorage).some(
      ([key, value]) => key.startsWith('kasse.draft.v1:') && /"(?:productId|openCall)"/u.test(String(value)),
    );
  } catch {
    // Storage may be forbidden here; then there is no draft either.
    return false;
  }
}

function isClosedDialog(tag: Element): boolean {
  return tag.getAttribute('presentation') === 'dialog' && !tag.hasAttribute('open');
}

/** Whether a tag needs its element before the customer has done anything. */
function isUrgent(tag: Element): boolean {
  const { localName } = tag;
  if (localName === launcherTag) return false;
  if (localName !== 'kasse-checkout' && localName !== 'kasse-provider') return tag.hasAttribute('for');
  return deepLink.some((name) => tag.hasAttribute(name)) || isReturning();
}

function kasseTagsIn(node: Node): Element[] {
  if (!(node instanceof Element || node instanceof Document)) return [];
  const inside = Array.from(node.querySelectorAll('*'));
  return [...(node instanceof Element ? [node] : []), ...inside].filter(({ localName }) =>
    localName.startsWith('kasse-'),
  );
}

/** The launcher and the link or button inside it that an event is about. */
function pressed(event: Event): { launcher: Element; control: HTMLElement | undefined } | undefined {
  const path = event.composedPath();
  const end = path.findIndex((place) => place instanceof Element && place.localName === launcherTag);
  if (end < 0) return undefined;
  const control = path
    .slice(0, end)
    .find((place) => place instanceof HTMLElement && place.matches('a[href], button'));
  return { launcher: path[end] as Element, control: control as HTMLElement | undefined };
}

/** Whether the browser was asked for something else than to follow the link here. */
function isForElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/**
 * Watches the page for Kasse's tags and fetches the elements on interest. A press that comes before
 * they are there is kept, shown as busy on its launcher, and repeated afterwards.
 */
export function startLoader(load: LoadElements): Loader {
  const life = new AbortController();
  let loading: Promise<void> | undefined;
  let kept: { launcher: Element; control: HTMLElement } | undefined;
  let hurry = (): void => undefined;
  const isPressed = new Promise<void>((resolve) => (hurry = resolve));

  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void upgrade();
    },
    { rootMargin: nearMargin },
  );
  const changes = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type === 'attributes') look(target);
      else addedNodes.forEach(look);
    }
  });

  function look(node: Node): void {
    for (const tag of kasseTagsIn(node)) {
      if (isUrgent(tag)) void upgrade();
      else if (tag.localName !== launcherTag && !isClosedDialog(tag)) near.observe(tag);
    }
  }

  function keep(event: MouseEvent): void {
    const press = pressed(event);
    if (!press?.control || event.defaultPrevented || isForElsewhere(event)) return;
    event.preventDefault();
    event.stopPropagation();
    kept?.launcher.removeAttribute('aria-busy');
    kept = { launcher: press.launcher, control: press.control };
    press.launcher.setAttribute('aria-busy', 'true');
    hurry();
    void upgrade();
  }

  function stop(): void {
    life.abort();
    near.disconnect();
    changes.disconnect();
  }

  /** Ends the waiting: the press meets the element now, or follows its link where there is none. */
  function settle(): void {
    stop();
    kept?.launcher.removeAttribute('aria-busy');
    kept?.control.click();
    kept = undefined;
  }

  async function fetchElements(attempt = 0): Promise<void> {
    try {
      await load(attempt);
    } catch (error) {
      if (attempt + 1 < attempts) {
        // Only whoever has pressed does not wait for the network: then the link leads on.
        await Promise.race([online(), isPressed]);
        return fetchElements(attempt + 1);
      }
      console.warn(
        '[kasse] The elements could not be loaded, so links lead on. Serve the whole folder with retry/, to other origins with CORS.',
        error,
      );
      settle();
      throw error;
    }
    settle();
  }

  function upgrade(): Promise<void> {
    if (!loading) {
      loading = fetchElements();
      // Already said on the console; who reads `ready` hears of it too.
      loading.catch(() => undefined);
    }
    return loading;
  }

  const options = { capture: true, signal: life.signal };
  for (const interest of ['pointerover', 'focusin'])
    document.addEventListener(
      interest,
      (event) => {
        if (pressed(event)) void upgrade();
      },
      options,
    );
  document.addEventListener('click', keep, options);
  changes.observe(document, { childList: true, subtree: true, attributeFilter: deepLink });
  look(document);

  return {
    major: 1,
    get ready() {
      return upgrade();
    },
    stop,
  };
}
