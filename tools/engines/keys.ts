/** Keys without a character, by their names in the DOM: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const named: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

/** What WebDriver calls a key; one with a character is called by it. */
export function keyValue(key: string): string {
  const value = named[key] ?? key;
  if (Array.from(value).length !== 1)
    throw new Error(`No key is called ${key}: add it to tools/engines/keys.ts.`);
  return value;
}
