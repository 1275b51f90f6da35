import { Command, InvalidArgumentError, Option } from 'commander';
import { environment } from '../config/secrets/environment.js';
import { findConfigFile } from '../config/file/find-config-file.js';
import { isWebOrigin } from '../config/file/text-kinds.js';
import { parseMoment, queryAudit, type AuditQueryOptions } from './audit.js';
import { demo, type DemoOptions } from './demo.js';
import { doctor, type DoctorOptions } from './doctor/doctor.js';
import { emulator, type EmulatorCommandOptions } from './emulator.js';
import { createKey, listKeys, longestLifeDays, revokeKey } from './keys.js';
import { serve } from './serve.js';
import { version } from './version.js';

/** The `orggraph` command line. Without a subcommand: `serve` where there is a configuration, else `demo`. */
export function createProgram(): Command {
  const program = new Command('orggraph')
    .description('A read-only GraphQL gateway over app-only Microsoft Graph.')
    .version(version)
    .showHelpAfterError()
    .action(async () => {
      const file = findConfigFile({ argument: undefined, environment: environment(), cwd: process.cwd() });
      await (file === undefined ? program.parseAsync(['demo'], { from: 'user' }) : serve({ config: file }));
    });

  program
    .command('serve')
    .description('serve the tenants of a configuration file')
    .option('--config <file>', 'the file; else $ORGGRAPH_CONFIG, else ./orggraph.yaml')
    .action((options: { config?: string }) => serve(options));

  program
    .command('demo')
    .description('serve made-up tenants: no Azure, no configuration')
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .addOption(portOption('--port <port>', 'where to listen; 0 takes any free port', 4000))
    .addOption(portOption('--admin-port <port>', 'health checks, on 127.0.0.1', 4001))
    .addOption(latencyOption())
    .addOption(corsOriginOption())
    .option('--entra-url <url>', 'use a running emulator: its Entra address')
    .option('--graph-url <url>', 'use a running emulator: its Graph address')
    .action((options: DemoOptions) => demo(options));

  program
    .command('emulator')
    .description('run the stand-in for Entra and Graph by itself')
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .addOption(portOption('--entra-port <port>', 'port of the token endpoint', 4010))
    .addOption(portOption('--graph-port <port>', 'port of Graph', 4011))
    .addOption(latencyOption())
    .action((options: EmulatorCommandOptions) => emulator(options));

  program
    .command('doctor')
    .description('check every tenant of a configuration file for real, and say what to fix')
    .option('--config <file>', 'the file; else $ORGGRAPH_CONFIG, else ./orggraph.yaml')
    .option('--json', 'print JSON for scripts')
    .action((options: DoctorOptions) => doctor(options));

  const audit = program.command('audit').description('the audit log');
  audit
    .command('query')
    .description('who read what: every record that fits all that is asked for')
    .option(
      '--config <file>',
      'the configuration that names the log; else $ORGGRAPH_CONFIG, else ./orggraph.yaml',
    )
    .option('--file <file>', 'the log itself, as in audit.file: without the day')
    .option('--tenant <name>', "the tenant's name in the configuration")
    .option('--resource <id>', 'the Graph id of a file, a folder, a drive, a user')
    .option('--caller <name>', "the caller's name in the configuration")
    .addOption(
      momentOption('--since <moment>', 'from then on: 2026-11-01, 2026-11-01T08:00:00Z, 30d or 12h ago'),
    )
    .addOption(momentOption('--until <moment>', 'before that moment'))
    .option('--json', 'print the records as they were written, one a line')
    .action((options: AuditQueryOptions) => queryAudit(options));

  const keys = program.command('keys').description('API keys of callers');
  keys
    .command('create')
    .description('print a new key and its entry for the configuration')
    .requiredOption('--id <id>', 'the id of the key, unique among all callers')
    .addOption(
      new Option('--days <days>', `how long it lives, at most ${longestLifeDays}`)
        .default(90)
        .argParser(wholeNumber(longestLifeDays)),
    )
    .action(createKey);
  keys
    .command('list')
    .description('list the keys in a configuration file, with what became of them')
    .option('--config <file>', 'the file; else $ORGGRAPH_CONFIG, else ./orggraph.yaml')
    .action(listKeys);
  keys
    .command('revoke')
    .description('take a key out of a configuration file, leaving the rest of it as it is')
    .requiredOption('--id <id>', 'the id of the key')
    .option('--config <file>', 'the file; else $ORGGRAPH_CONFIG, else ./orggraph.yaml')
    .action(revokeKey);
  return program;
}

function portOption(flags: string, description: string, port: number): Option {
  return new Option(flags, description).default(port).argParser(wholeNumber(65_535));
}

function momentOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string): number => {
    const momentMs = parseMoment(text, Date.now());
    if (momentMs !== undefined) return momentMs;
    throw new InvalidArgumentError(
      'It must be a date, a time with its zone, or hours or days ago, such as 30d.',
    );
  });
}

function corsOriginOption(): Option {
  const description = 'let pages of this origin ask from a browser; can be given several times';
  return new Option('--cors-origin <origin>', description)
    .default([], 'none')
    .argParser((text: string, given: readonly string[]): readonly string[] => {
      if (isWebOrigin(text)) return [...given, text];
      throw new InvalidArgumentError('It must be the origin of a page in lower case, without a path.');
    });
}

function latencyOption(): Option {
  return new Option('--latency <ms>', 'make every HTTP answer of the emulated Graph take longer')
    .default(0)
    .argParser(wholeNumber(60_000));
}

function wholeNumber(most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number up to ${most}.`);
  };
}
