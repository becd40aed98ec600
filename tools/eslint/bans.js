/*
 * What the language allows and this project does not, as selectors of the syntax tree. Each message says what to
 * write instead.
 */

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'No enum: write a union of literals.' },
  { selector: 'TSModuleDeclaration[kind!="global"]', message: 'No namespace: a file is a module.' },
  {
    selector: 'TSParameterProperty',
    message: 'No parameter property: Node strips types and cannot build it.',
  },
  {
    selector: 'Identifier[name=/^unsafe(HTML|SVG|CSS|Static|MathML)$/]',
    message: 'Nothing unsafe in a template: strict pages refuse it, and texts come from outside.',
  },
];

const noDefault = {
  selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
  message: 'No default export: a name is the same wherever it is imported.',
};

const stateNames = {
  selector:
    'CallExpression[callee.property.name="matches"]:matches([callee.object.name=/snapshot|state$/i], [callee.object.property.name=/snapshot|state$/i], [callee.object.callee.property.name="getSnapshot"])',
  message: 'Only the view knows state names: read the view, or add to it.',
};

const anyMatches = {
  selector: 'CallExpression[callee.property.name="matches"]',
  message: 'Only the view knows state names: read the view, or add to it.',
};

const impure = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock is a port: take `today` or a Clock.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is a port: take `today` or a Clock.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Randomness is a port: take a NewId.',
  },
  {
    selector:
      'Identifier[name=/^(localStorage|sessionStorage|indexedDB|crypto|performance)$/]:not(MemberExpression > .property):not(Property > .key)',
    message: 'Clock, storage and randomness are ports: take one as an argument.',
  },
];

const inTests = [
  {
    selector:
      'CallExpression:matches([callee.name=/^(setTimeout|setInterval|sleep|aTimeout)$/], [callee.property.name=/^(setTimeout|setInterval|waitForTimeout)$/])',
    message: 'No sleeping in a test: wait for what the customer would see.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|skipIf|runIf)$/]',
    message: 'No skipped or focused test.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xdescribe|fit|fdescribe)$/]',
    message: 'No skipped or focused test.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(it|test)$/] > Literal.arguments:first-child[value=/^(it )?should\\b/i]',
    message: 'Say what is, not what should be.',
  },
];

const unawaited = {
  selector:
    'ExpressionStatement > CallExpression[callee.name=/^(sendKeys|sendMouse|resetMouse|setViewport|emulateMedia|fixture|nextFrame|elementUpdated|waitUntil|oneEvent)$/]',
  message: 'Wait for it: write await.',
};

const rule = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans.flat()] });

/** The bans for each kind of file, as the options of one rule: the last one that fits a file replaces the others. */
export const bans = {
  source: rule(everywhere, noDefault, stateNames),
  flow: rule(everywhere, noDefault, anyMatches, impure),
  view: rule(everywhere, noDefault, impure),
  domain: rule(everywhere, noDefault, impure),
  test: rule(everywhere, noDefault, inTests),
  browserTest: rule(everywhere, noDefault, inTests, unawaited),
  config: rule(everywhere),
};
