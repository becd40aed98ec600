import type { Unneeded } from './lean-libraries.ts';

/** Lit also speaks with decorators of the standard; ours are those of TypeScript. */
export const litProperty: Unneeded = { settled: { '"object"==typeof o': 'false' } };

/** And it puts styles into pages whose browsers share no style sheets: they know none of the colours that ours have. */
export const litStyles: Unneeded = {
  settled: {
    't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype':
      'true',
    // Our styles are literals, and their types say so.
    'o!==s': 'false',
  },
  idle: ["throw Error(\"Value passed to 'css'"],
};

/** Every list of ours stands between the tags of a template. */
export const litRepeat: Unneeded = { settled: { 'e.type!==r.CHILD': 'false' } };
