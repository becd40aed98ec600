import minifyLiterals from 'rollup-plugin-minify-template-literals';
import type { Plugin } from 'vite';

const ownSources = /\/packages\/elements\/src\//u;

/**
 * Takes blanks, comments, last semicolons and leading zeros out of `css` templates, and blanks out of lists of parts. The
 * template minifier does it well for other `html` only: it knows no nested rules.
 */
const minifyStrings: Plugin = {
  name: 'minify-strings',
  enforce: 'pre',
  transform(code, id) {
    if (!ownSources.test(id)) return null;
    const listed = code.replace(/exportparts="[^"]*"/gu, (parts) => parts.replaceAll(', ', ','));
    const minified = listed.replace(/\bcss`[^`]*`/gu, (template) =>
      template
        .replace(/\/\*[^]*?\*\//gu, '')
        .replace(/\s+/gu, ' ')
        .replace(/ ?([{};,>]) ?/gu, '$1')
        .replaceAll(';}', '}')
        .replace(/\) \* (?=[-\d])/gu, ')*')
        .replace(/(?<![\w.])0\.(?=\d)/gu, '.')
        .replace(/: /gu, ':'),
    );
    return { code: minified, map: null };
  },
};

/**
 * Minifies the templates and styles of our own elements: to a page's build they are only strings. A blank between two
 * pieces stays one blank, since a reader sees it.
 */
export function minifyTemplates(): Plugin[] {
  return [
    minifyStrings,
    // Typed for another bundler with the same hooks.
    minifyLiterals({
      filter: (id: string) => ownSources.test(id),
      options: {
        shouldMinifyCSS: () => false,
        minifyOptions: { conservativeCollapse: true, collapseInlineTagWhitespace: false },
      },
    }) as unknown as Plugin,
  ];
}
