import type { Product, TaxTable } from '@kasse/domain';
import type { ShopFile } from './shop-file.ts';

type Fits<TFile extends TDomain, TDomain> = TFile;

/** Compiles only while what a shop file holds can be used as the domain's own types. */
export type ShopMatchesDomain = [
  Fits<ShopFile['products'], readonly Product[]>,
  Fits<ShopFile['taxTable'], TaxTable>,
];
