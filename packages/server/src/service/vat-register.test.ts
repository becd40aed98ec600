import { describe, expect, it } from 'vitest';
import { localRegister } from './local-register.ts';
import { checkVatId, vatExamples } from './vat-checks.ts';
import { patientRegister, type RegisterAnswer, type VatRegister } from './vat-register.ts';

const endless = () => new AbortController().signal;

/** A patient register in front of one that says the next of some answers, at an instant that a test moves. */
function stageOf(answers: readonly (RegisterAnswer | Error | 'silence')[], deadline = endless) {
  const asked: string[] = [];
  const clock = { minutes: 0 };
  const register: VatRegister = (vatId) => {
    const answer = answers[asked.length];
    asked.push(vatId);
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer === undefined || answer === 'silence') return new Promise(() => undefined);
    return Promise.resolve(answer);
  };
  const now = () => new Date(clock.minutes * 60_000);
  return { asked, clock, ask: patientRegister(register, { now, deadline }) };
}

describe('a patient register', () => {
  it('remembers an answer for five minutes', async () => {
    const { ask, asked, clock } = stageOf(['valid', 'not_found']);
    expect(await ask('DE1')).toBe('valid');
    clock.minutes = 4.9;
    expect(await ask('DE1')).toBe('valid');
    clock.minutes = 5;
    expect(await ask('DE1')).toBe('not_found');
    expect(asked).toEqual(['DE1', 'DE1']);
  });

  it('remembers silence for one minute', async () => {
    const { ask, clock } = stageOf([new Error('down'), 'valid']);
    expect(await ask('DE1')).toBe('unavailable');
    clock.minutes = 0.9;
    expect(await ask('DE1')).toBe('unavailable');
    clock.minutes = 1;
    expect(await ask('DE1')).toBe('valid');
  });

  it('asks once for all who ask at the same time', async () => {
    const { ask, asked } = stageOf(['valid', 'not_found']);
    expect(await Promise.all([ask('DE1'), ask('DE1')])).toEqual(['valid', 'valid']);
    expect(await ask('DE2')).toBe('not_found');
    expect(asked).toEqual(['DE1', 'DE2']);
  });

  it('is unavailable when the register does not answer in time', async () => {
    const limits: number[] = [];
    const { ask } = stageOf(['silence'], (milliseconds?: number) => {
      limits.push(milliseconds ?? 0);
      return AbortSignal.abort();
    });
    expect(await ask('DE1')).toBe('unavailable');
    expect(limits).toEqual([4000]);
  });
});

describe('the local register', () => {
  const ask = async (vatId: string, country: string) => {
    const waited: number[] = [];
    const register = localRegister((milliseconds) => Promise.resolve(void waited.push(milliseconds)));
    return { ...(await checkVatId({ vatId, country }, register)), waited };
  };

  it.each(Object.entries(vatExamples))(
    'confirms for %s %s, as every number but its own',
    async (country, vatId) => {
      expect(await ask(vatId, country)).toMatchObject({ status: 'valid', waited: [] });
    },
  );

  it.each([
    ['AT', 'ATU22222217'],
    ['CH', 'CHE222222219MWST'],
    ['DE', 'DE222222220'],
    ['FR', 'FR22222222218'],
    ['IT', 'IT22222228888'],
    ['NL', 'NL222222219B01'],
    ['PL', 'PL2222222222'],
  ])('does not know for %s %s', async (country, vatId) => {
    expect((await ask(vatId, country)).status).toBe('not_found');
  });

  it.each([
    ['AT', 'ATU33333336'],
    ['CH', 'CHE333333332MWST'],
    ['DE', 'DE333333339'],
    ['FR', 'FR48333333334'],
    ['IT', 'IT33333338888'],
    ['NL', 'NL333333329B01'],
    ['PL', 'PL3333333333'],
  ])('confirms for %s %s after three seconds', async (country, vatId) => {
    expect(await ask(vatId, country)).toMatchObject({ status: 'valid', waited: [3000] });
  });

  it.each([
    ['AT', 'ATU44444446'],
    ['CH', 'CHE444444456MWST'],
    ['DE', 'DE444444443'],
    ['FR', 'FR50444444442'],
    ['IT', 'IT44444448888'],
    ['NL', 'NL444444439B01'],
    ['PL', 'PL4444444444'],
  ])('never answers for %s %s', async (country, vatId) => {
    const now = () => new Date(0);
    const silent = localRegister(() => Promise.resolve());
    const patient = patientRegister(silent, { now, deadline: () => AbortSignal.abort() });
    expect((await checkVatId({ vatId, country }, patient)).status).toBe('unavailable');
  });
});
