import { defineStage, onStage, stagedAccount, stagedCatalogue, stagedView } from '@kasse/elements/testing';
import type { StagedView } from '@kasse/elements/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { inSettings } from './languages.ts';
import { pseudoMessages } from './toolbar/pseudo.ts';

defineStage();

/** A view that no click leads to quickly, and what it is called where there are several. */
export interface Staged {
  readonly name?: string;
  readonly view: Partial<StagedView>;
}

/** A story of views that are set up rather than reached: what is rare, slow or one of many. */
export function staged(views: readonly Staged[], widget: () => TemplateResult) {
  return inSettings(
    ({ locale }) =>
      html`<div class="states">
        ${views.map(
          ({ name, view }) =>
            html`${name && html`<p dir="ltr" lang="en">${name}</p>`}
            ${onStage(
              stagedView({ catalogue: stagedCatalogue, account: stagedAccount, ...view }),
              widget(),
              locale,
              pseudoMessages(locale),
            )}`,
        )}
      </div>`,
  );
}
