import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import { ElementBond } from './element-bond.ts';
import { markupOf, type Given, type Tag } from './tag.ts';

/** What every component takes beside its own props: what React knows of any element. */
export type ElementProps<Host extends HTMLElement> = Omit<
  HTMLAttributes<Host>,
  'onChange' | 'dangerouslySetInnerHTML'
>;

/** Hears an event of the component's own element. */
export type Listener<Host extends HTMLElement, Name extends keyof HTMLElementEventMap> = (
  event: HTMLElementEventMap[Name] & { readonly currentTarget: Host },
) => void;

/** A component whose `ref` gives the element. */
export type TagComponent<Host extends HTMLElement, Props> = ForwardRefExoticComponent<
  Props & RefAttributes<Host>
>;

/** A server has no layout, and React 18 warns there of effects that wait for one. */
const useCommitEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Says that what is inside a tag without children is not React's: the form of the checkout stands there, and React would
 * take it for a mistake where it comes late to the markup of a server. Pages with Trusted Types refuse a bare string.
 */
const ownContent = { dangerouslySetInnerHTML: { __html: emptyContent() } };

function emptyContent(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { readonly emptyHTML: unknown } };
  return (trustedTypes?.emptyHTML ?? '') as string;
}

/**
 * The component of a tag. It needs no class: whether and when the element behind the tag is defined is the page's
 * own business.
 */
export function tagComponent<Host extends HTMLElement, Props extends object>(
  tag: Tag,
): TagComponent<Host, Props> {
  const Component = forwardRef<Host, Given>((given, ref) => {
    const element = useRef<Host>(null);
    const [bond] = useState(() => new ElementBond(tag));
    useCommitEffect(() => {
      if (element.current) bond.commit(element.current, given);
    });
    // Not with the effect above: a part of the page that is only hidden still hears of an order.
    useEffect(() => () => bond.release(), [bond]);
    useImperativeHandle(ref, () => element.current as Host, []);
    const markup = { ...markupOf(tag, given), ...(given['children'] === undefined && ownContent) };
    // An element that came before React has changed its own attributes.
    return createElement(tag.name, { ...markup, ref: element, suppressHydrationWarning: true });
  });
  Component.displayName = tag.name;
  return Component as unknown as TagComponent<Host, Props>;
}
