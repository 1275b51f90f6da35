import { createAppCredentials } from '../../../src/identity/tokens/app-credentials.js';
import { createExpiryWatch } from '../../../src/identity/tokens/credential-expiry.js';
import type { Credential } from '../../../src/identity/tokens/credential.js';
import { Secret } from '../../../src/config/config.js';
import { exampleTenants, recordingLogger } from '../example-tenants.js';

const day = 24 * 60 * 60 * 1000;

function startWatch(expiresAtMs: number | undefined) {
  const logger = recordingLogger();
  const { app } = exampleTenants().contoso;
  const state = { nowMs: 0, expiresAtMs };
  const read = async (): Promise<Credential> => ({
    kind: 'secret',
    secret: new Secret('x'),
    source: 'SECRET',
    expiresAtMs: state.expiresAtMs,
  });
  const credentials = createAppCredentials({ read });
  const look = createExpiryWatch({ apps: [app], credentials, logger, nowMs: () => state.nowMs });
  return { look, state, logger };
}

describe('watching the end of a credential', () => {
  it('says so 30, 14, 7 and 1 days before, at its end, and not every hour', async () => {
    const { look, state, logger } = startWatch(40 * day);
    for (let hour = 0; hour <= 41 * 24; hour += 1) {
      state.nowMs = hour * (day / 24);
      await look();
    }

    expect(logger.lines.map(({ level, fields }) => `${level}: ${fields.reason}`)).toEqual([
      'warn: It ends in 29 days.',
      'warn: It ends in 13 days.',
      'error: It ends in 6 days.',
      'error: It ends within a day.',
      'error: It has ended.',
    ]);
    expect(logger.lines[0]?.fields).toMatchObject({ app: 'files', path: 'SECRET' });
  });

  it('speaks up again for a successor, and not while that has time', async () => {
    const { look, state, logger } = startWatch(10 * day);
    await look();
    state.expiresAtMs = 300 * day;
    await look();
    state.expiresAtMs = 10 * day;
    await look();

    expect(logger.lines).toHaveLength(1);
    state.expiresAtMs = 11 * day;
    await look();
    expect(logger.lines).toHaveLength(2);
  });

  it('is silent about an end nobody knows', async () => {
    const { look, logger } = startWatch(undefined);
    await look();

    expect(logger.lines).toEqual([]);
  });
});
