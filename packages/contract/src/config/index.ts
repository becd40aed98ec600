export type { AccountsFile } from './accounts-file.ts';
export type { ShopMatchesDomain } from './matches-domain.ts';
export { parseAccountsFile, parseShopFile } from './parse-file.ts';
export type { FileResult } from './parse-file.ts';
export type { ShopFile } from './shop-file.ts';
