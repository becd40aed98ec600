/** Those of the named parts of a value from outside that are texts. */
export function textsIn<Name extends string>(
  value: object,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const parts = names.map((name) => [name, (value as Record<string, unknown>)[name]]);
  return Object.fromEntries(parts.filter(([, part]) => typeof part === 'string')) as Partial<
    Record<Name, string>
  >;
}
