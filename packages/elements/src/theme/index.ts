export { accentWarning, contrast, tokenColour } from './contrast.ts';
export { controls } from './controls.ts';
export { layout } from './layout.ts';
export { reset } from './reset.ts';
export { tokens } from './tokens.ts';
export { type } from './type.ts';
