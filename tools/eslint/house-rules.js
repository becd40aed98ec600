import { basename } from 'node:path';
import { builtinRules } from 'eslint/use-at-your-own-risk';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:tsx?|js|mjs|cjs)$/u;
const vague = /(?:^|[-.])(?:utils?|helpers?|common|manager|misc)(?:[-.]|$)/u;

/** File names are nouns in kebab-case that say what is inside. */
const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: 'Name the file in kebab-case: "{{name}}".',
      vague: '"{{name}}" says nothing about what is inside: name the file after it.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!kebab.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      else if (vague.test(name)) context.report({ node, messageId: 'vague', data: { name } });
    },
  }),
};

/**
 * Whether an exported declaration has a JSDoc block, so that every published name carries its one sentence. Names
 * that are only handed on (`export … from`) have theirs where they are declared.
 */
const exportSentence = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Give the exported {{name}} a JSDoc sentence: why, unit, errors or source.' },
  },
  create(context) {
    const seen = new Set();
    return {
      ExportNamedDeclaration(node) {
        const { declaration } = node;
        if (!declaration) return;
        const names = (declaration.declarations ?? [declaration]).map(({ id }) => id?.name).filter(Boolean);
        // The overloads of a function share the first one's sentence.
        const isNew = names.some((name) => !seen.has(name));
        names.forEach((name) => seen.add(name));
        if (!isNew) return;
        const first = declaration.decorators?.[0] ?? node;
        const comment =
          context.sourceCode.getCommentsBefore(first).at(-1) ??
          context.sourceCode.getCommentsBefore(node).at(-1);
        const isSentence =
          comment?.type === 'Block' &&
          comment.value.startsWith('*') &&
          /[.!?:]\s*(?:\n|\*|$)/u.test(comment.value);
        if (!isSentence) context.report({ node, messageId: 'missing', data: { name: names.join(', ') } });
      },
    };
  },
};

/** Rules of this house that no plugin has. `max-lines-hard` is `max-lines` again, for a second number. */
export const houseRules = {
  rules: {
    'file-name': fileName,
    'export-sentence': exportSentence,
    'max-lines-hard': builtinRules.get('max-lines'),
  },
};
