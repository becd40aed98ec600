import { html, nothing, type TemplateResult } from 'lit';

// A 20 px grid, 1.5 px stroke, square caps, mitred joins. One function per icon, so that a bundle keeps what it draws.
const draw = (path: string, mirrored = false): TemplateResult =>
  html`<svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="square"
    aria-hidden="true"
    data-mirror=${mirrored ? '' : nothing}
  >
    <path d=${path} />
  </svg>`;

const round = 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z';

/** Confirmed, done. */
export const checkIcon = (): TemplateResult => draw('M4 10.5l4 4L16.5 6');
/** One more. */
export const plusIcon = (): TemplateResult => draw('M10 4v12M4 10h12');
/** One fewer. */
export const minusIcon = (): TemplateResult => draw('M4 10h12');
/** Close a dialog or a panel. */
export const closeIcon = (): TemplateResult => draw('M5 5l10 10M15 5L5 15');
/** Back; points to the start side. */
export const backIcon = (): TemplateResult => draw('M16.5 10H4M9 4.5L3.5 10 9 15.5', true);
/** Opens downwards. */
export const downIcon = (): TemplateResult => draw('M5 7.5l5 5 5-5');
/** The cart. */
export const cartIcon = (): TemplateResult =>
  draw('M2 3.5h2.6l1.9 9.5h8.7L17 6H5.2M7.5 16.5v.01M14.2 16.5v.01');
/** Change: a pencil. */
export const changeIcon = (): TemplateResult =>
  draw('M3.5 16.5l.7-3.8 8.7-8.7 3.1 3.1-8.7 8.7zM10.9 6L14 9.1');
/** Remove: a bin. */
export const removeIcon = (): TemplateResult =>
  draw('M3.5 5.5h13M7.5 5V2.8h5V5M5 5.5l.7 11.7h8.6L15 5.5M8.3 8.8v5M11.7 8.8v5');
/** Undo. */
export const undoIcon = (): TemplateResult => draw('M7 3.5L3 7.5l4 4M3.5 7.5h8a4.5 4.5 0 0 1 0 9H7', true);
/** Licences: people. */
export const peopleIcon = (): TemplateResult =>
  draw(
    'M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17v-2a3 3 0 0 1 3-3h5a3 3 0 0 1 3 3v2M13 3.2a3 3 0 0 1 0 5.6M15.8 12.3A3 3 0 0 1 18 15.1V17',
  );
/** A date. */
export const calendarIcon = (): TemplateResult => draw('M3 4.5h14v12.5H3zM3 8.5h14M6.5 2.5v3.2M13.5 2.5v3.2');
/** Payment by card. */
export const cardIcon = (): TemplateResult => draw('M2 4.5h16v11H2zM2 8.5h16M5 12.3h3.5');
/** Payment by bank. */
export const bankIcon = (): TemplateResult =>
  draw('M3 7.5h14L10 3zM4.7 8v6M8.2 8v6M11.8 8v6M15.3 8v6M2.7 16.7h14.6');
/** Payment by invoice: a sheet with two lines. */
export const invoiceIcon = (): TemplateResult => draw('M4.5 2.5h11v15h-11zM7.7 7h4.6M7.7 10.5h4.6');
/** A discount code. */
export const tagIcon = (): TemplateResult => draw('M3 3h6.4l7.8 7.8-6.4 6.4L3 9.4zM6.4 6.4v.01');
/** Mail. */
export const mailIcon = (): TemplateResult => draw('M2.5 4.5h15v11h-15zM3 5l7 6 7-6');
/** Opens elsewhere: an arrow that leaves a square. */
export const openIcon = (): TemplateResult => draw('M8 4.5H3.5v12h12V12M11.5 3.5h5v5M16 4l-7 7', true);
/** Good to know. */
export const infoIcon = (): TemplateResult => draw(`${round}M10 9.5v4M10 6.4v.01`);
/** Caution. */
export const cautionIcon = (): TemplateResult => draw('M10 3.3l7.7 13.2H2.3zM10 8.5v3.2M10 14v.01');
/** A problem: an octagon. */
export const problemIcon = (): TemplateResult =>
  draw('M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM10 6.4v4M10 13.5v.01');
/** Help. */
export const helpIcon = (): TemplateResult =>
  draw(`${round}M7.9 7.8a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.5M10 13.8v.01`);
