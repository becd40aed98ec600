/** A table of Markdown; without rows there is none. Prettier sets its widths. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A code span, also of what is empty: nothing. */
export function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}

/** On one line, with the bars that would end a cell escaped. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replaceAll('|', '\\|');
}

/**
 * Puts what was made between the marks of a page: `<!-- made: name -->` and `<!-- made: end -->`. Throws where the
 * page has no such marks.
 */
export function withMade(page: string, name: string, made: string): string {
  const begin = `<!-- made: ${name} -->`;
  const end = '<!-- made: end -->';
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The page has no marks for "${name}": add ${begin} and ${end}.`);
  return `${page.slice(0, from + begin.length)}\n\n${made}\n\n${page.slice(to)}`;
}
