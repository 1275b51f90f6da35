import { demoApp } from '../emulator/demo-tenants.js';
import { startEmulator } from '../emulator/emulator.js';
import { openProcessLog } from './process-log.js';
import { runUntilStopped } from './run.js';

export interface EmulatorCommandOptions {
  readonly host: string;
  readonly entraPort: number;
  readonly graphPort: number;
  /** Milliseconds every answer of Graph takes longer. */
  readonly latency: number;
}

/** Closing waits for nothing but sockets that are destroyed. */
const closesWithinMs = 10_000;

/** `orggraph emulator`: the stand-in for Entra and Graph by itself. */
export async function emulator(options: EmulatorCommandOptions): Promise<void> {
  await runUntilStopped(openProcessLog('warn'), async () => {
    const { host, entraPort, graphPort, latency } = options;
    const running = await startEmulator({ host, entraPort, graphPort, latencyMs: latency });
    process.stdout.write(
      [
        'OrgGraph emulator: stands in for Microsoft Entra and Microsoft Graph, with made-up data.',
        `  Entra   ${running.entraUrl}`,
        `  Graph   ${running.graphUrl}/v1.0`,
        `  app     ${demoApp.clientId}, secret ${demoApp.clientSecret}`,
        ...running.tenants.map(({ name, tenantId }) => `  tenant  ${tenantId} ${name}`),
        '',
      ].join('\n'),
    );
    return { close: () => running.close(), closesWithinMs };
  });
}
