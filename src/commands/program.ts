import { Command, InvalidArgumentError, Option } from 'commander';
import { environment } from '../config/environment.js';
import { findConfigFile } from '../config/find-config-file.js';
import { demo, type DemoOptions } from './demo.js';
import { doctor, type DoctorOptions } from './doctor.js';
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
