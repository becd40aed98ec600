export {
  cardAccount,
  owningAccount,
  twiceOwningAccount,
  stagedAccount,
  stagedCatalogue,
  stagedMeetings,
  widerCatalogue,
} from './catalogue.ts';
export { defineStage, KasseStage, onStage } from './stage.ts';
export { stagedView } from './views.ts';
export type { StagedView } from './views.ts';
