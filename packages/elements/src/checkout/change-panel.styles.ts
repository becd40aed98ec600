import { css } from 'lit';

/** The panel in which the order is changed. */
export const changePanelStyles = css`
  dialog.panel {
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: 100vw;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    padding: 0 calc(var(--_space) * 4);
    border-radius: 0;
  }
  .panel .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 3);
    background: var(--_surface);
  }
  .panel .title {
    outline: none;
  }
  .panel .apply {
    position: sticky;
    inset-block-end: 0;
    margin-block-start: calc(var(--_space) * 6);
    padding-block: calc(var(--_space) * 4);
    padding-block-end: max(calc(var(--_space) * 4), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_rule);
    background: var(--_surface);
  }
  .panel .apply > .main {
    inline-size: 100%;
  }
  @media (min-width: 37.5em) {
    dialog.panel {
      inline-size: 480px;
      padding-inline: calc(var(--_space) * 6);
      box-shadow: 0 16px 48px rgb(15 21 20 / 0.24);
    }
  }
`;
