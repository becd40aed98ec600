import * as v from 'valibot';

type Item = v.GenericSchema;

/**
 * A list out of which an entry is left when it holds a word (an enum value, a kind of price) that
 * this version does not know, or breaks a rule beyond its shape (a link that must not be followed, steps
 * without an end): within `/v1` services only add.
 * An entry that is broken in any other way still fails the whole.
 */
export function openList<const TItem extends Item>(
  item: TItem,
  most: number,
): v.ArraySchema<TItem, undefined> {
  const list = v.array(item);
  return {
    ...list,
    '~run'(dataset, config) {
      const { value } = dataset;
      if (!Array.isArray(value) || value.length > most) return list['~run']({ value: undefined }, config);
      const entries = value.filter((entry) => !isNewer(item['~run']({ value: entry }, config).issues));
      return list['~run']({ value: entries }, config);
    },
  };
}

function isNewer(issues: readonly v.BaseIssue<unknown>[] | undefined): boolean {
  return issues !== undefined && issues.some((issue) => issue.type === 'check' || isUnknownWord(issue));
}

function isUnknownWord(issue: v.BaseIssue<unknown>): boolean {
  return typeof issue.input === 'string' && (issue.type === 'picklist' || issue.type === 'variant');
}
