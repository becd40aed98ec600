import {
  parseAccountsFile,
  parseShopFile,
  type AccountsFile,
  type FileResult,
  type ShopFile,
} from '@kasse/contract/config';
import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import { StartFault } from './start-fault.ts';

/** Reads both files of a shop. Throws a {@link StartFault} that names the file, the field and the mend. */
export function readConfigFiles({
  catalogueFile,
  accountsFile,
}: Pick<Config, 'catalogueFile' | 'accountsFile'>): {
  readonly shop: ShopFile;
  readonly accounts: AccountsFile;
} {
  const shop = valueOf(parseShopFile(readJson(catalogueFile, 'KASSE_CATALOGUE')), catalogueFile);
  const accounts = valueOf(parseAccountsFile(readJson(accountsFile, 'KASSE_ACCOUNTS'), shop), accountsFile);
  return { shop, accounts };
}

function readJson(file: string, variable: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new StartFault(`${file} cannot be read: create it, or set ${variable} to the right path.`, {
      cause,
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason';
    throw new StartFault(`${file} is no valid JSON (${detail}): correct it there.`, { cause });
  }
}

/** The first fault makes the sentence; the number of the others says that there is more to do. */
function valueOf<T>(result: FileResult<T>, file: string): T {
  if (result.faults === undefined) return result.value;
  const [first, ...others] = result.faults;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new StartFault(`${file}: ${first ?? 'is wrong'}${more}`);
}
