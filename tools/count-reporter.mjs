import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasons } from './engines/abilities.mjs';

/** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/**
 * Prints the counts as one line, with why tests were skipped, and writes them to the file that KASSE_COUNTS names,
 * for the sum of all checks. A file that breaks before its tests counts as one failed test.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  let start = Date.now();
  return {
    start: () => void (start = Date.now()),
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      const broken = sessions.filter(
        (session) => !session.passed && testsOf(session.testResults).every((test) => test.passed),
      );
      const [browser] = new Set(sessions.map((session) => session.browser.name));
      const counts = {
        passed: tests.filter((test) => test.passed && !test.skipped).length,
        failed: tests.filter((test) => !test.passed && !test.skipped).length + broken.length,
        skipped: tests.filter((test) => test.skipped).length,
      };
      console.log(
        `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
      );
      for (const reason of new Set(reasons)) console.log(`Skipped: ${reason}.`);
      const file = process.env.KASSE_COUNTS;
      if (!file) return;
      mkdirSync(dirname(file), { recursive: true });
      const facts = { browser, files: sessions.length, reasons, seconds: (Date.now() - start) / 1000 };
      writeFileSync(file, JSON.stringify({ ...counts, ...facts }));
    },
  };
}
