import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const copied = ['src', 'test', 'schema', 'examples', 'docs', 'package.json', 'tsconfig.json'];
/** Mutants may loop for ever. */
const mostMs = 30_000;

/** A copy of the tree in which files are changed and tests are run. The tree itself is never changed. */
export class Workspace {
  readonly #directory = mkdtempSync(join(tmpdir(), 'orggraph-mutants-'));
  #running: ChildProcess | undefined;

  constructor() {
    for (const name of copied) cpSync(join(root, name), join(this.#directory, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.#directory, 'node_modules'));
  }

  /** Whether the tests pass while a file has this text. Later stages run where those before pass. */
  async passes(file: string, text: string, stages: readonly (readonly string[])[]): Promise<boolean> {
    const path = join(this.#directory, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, text);
    try {
      for (const tests of stages) if (!(await this.#run(tests))) return false;
      return true;
    } finally {
      writeFileSync(path, before);
    }
  }

  /** Stops tests that run. The copy is gone afterwards. */
  remove(): void {
    this.#stop();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  #run(tests: readonly string[]): Promise<boolean> {
    const args = ['run', '-s', 'jest', '--', '--bail', '--maxWorkers=1', ...tests];
    // A group of its own: what jest started ends with it.
    const child = spawn('npm', args, { cwd: this.#directory, stdio: 'ignore', detached: true });
    this.#running = child;
    const timer = setTimeout(() => this.#stop(), mostMs);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => {
        clearTimeout(timer);
        this.#running = undefined;
        resolve(code === 0);
      });
    });
  }

  #stop(): void {
    if (this.#running?.pid !== undefined) process.kill(-this.#running.pid, 'SIGKILL');
  }
}
