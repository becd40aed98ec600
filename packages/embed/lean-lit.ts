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

/** Every live value of ours is a property. */
export const litLive: Unneeded = {
  settled: {
    'r.type!==n.PROPERTY&&r.type!==n.ATTRIBUTE&&r.type!==n.BOOLEAN_ATTRIBUTE': 'false',
    '!o(r)': 'false',
    'i.type===n.PROPERTY': 'true',
  },
};

/**
 * Templates of ours are HTML that nobody has compiled before; what changes in them stands between tags or in attributes,
 * never in a comment, a text such as that of `<style>`, or a tag itself. Listeners are functions without options.
 */
export const litTemplates: Unneeded = {
  settled: {
    '2===i?"<svg>":3===i?"<math>":""': '""',
    '2===i?"</svg>":3===i?"</math>":""': '""',
    '2===i||3===i': 'false',
    '"number"==typeof s': 'true',
    'y.test(u[2])': 'false',
    'y.test(r.tagName)': 'false',
    't.startsWith(o)': 'false',
    '6===r.type': 'false',
    '{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}': '{I:k}',
    't.capture!==s.capture': 'false',
    't.once!==s.once': 'false',
    't.passive!==s.passive': 'false',
    '"function"==typeof this._$AH': 'true',
  },
  idle: ['for(;-1!==(t=r.data.indexOf('],
};

/**
 * Properties of ours are declared by decorators of TypeScript, and none is an object as an attribute, speaks with an
 * attribute in a way of its own, or goes back to its first value with one.
 */
export const litElement: Unneeded = {
  unread: { y: ['addInitializer'] },
  settled: {
    'void 0!==t.l': 'false',
    'this.constructor.l?.forEach(t=>t(this))': 'void 0',
    'this.hasOwnProperty(d("properties"))': 'false',
    'null==t?t:JSON.stringify(t)': 't',
    'i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))': 'false',
    'i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)': 'false',
    'r??this._$Ej?.get(e)??r': 'r',
    '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u':
      'u',
    'void 0!==i.converter?.toAttribute?i.converter:u': 'u',
  },
  idle: ['Symbol.metadata??=', 'const t=this[Symbol.metadata]', 'if(null!==t){', 'try{i=JSON.parse(t)'],
};
