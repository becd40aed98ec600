import type * as v from 'valibot';

/** One sentence about one wrong field: where it stands, what it holds, and what to write instead. */
export function issueSentence(issue: v.BaseIssue<unknown>): string {
  const place = field(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${place} is not a known field: remove it or correct its spelling.`;
  }
  if (issue.received === 'undefined') return `${place} is missing: add it.`;
  if (issue.expected === 'Object' || issue.expected === 'Array') {
    return `${place} is ${issue.received}: write ${issue.expected === 'Array' ? 'a list' : 'an object'} here.`;
  }
  if (!issue.message.startsWith('Invalid'))
    return `${place} is ${JSON.stringify(issue.input)}: ${issue.message}`;
  return `${place} is ${issue.received}: write ${issue.expected ?? 'something else'}.`;
}

function field(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return path.replace(/^\./, '') || 'The file';
}
