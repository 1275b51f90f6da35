import { readFileSync } from 'node:fs';
import { troubleshootingPage } from '../../src/commands/pages/troubleshooting-page.js';
import { graphDiagnoses } from '../../src/graph/errors/diagnosis.js';
import { entraDiagnoses } from '../../src/identity/tokens/entra-diagnosis.js';

describe('the page about troubleshooting', () => {
  it('is committed as it is generated (npx tsx src/commands/pages/write-troubleshooting.ts)', () => {
    const committed = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8');

    expect(committed).toBe(troubleshootingPage());
  });

  it('has every code, message and hint of the tables', () => {
    const page = troubleshootingPage();
    for (const { codes, message, hint } of entraDiagnoses) {
      for (const text of [...codes.map(String), message, hint]) expect(page).toContain(text);
    }
    for (const { codes, message, answer, hint } of graphDiagnoses) {
      const written = hint.replace('{permission}', 'of the field');
      for (const text of [...codes, message, answer, written]) expect(page).toContain(text);
    }
  });
});
