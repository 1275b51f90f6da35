import { addEventHandler, getState } from 'jest-circus';

// jest-light-runner runs many test files in one process and loads each module once. It has no time limits and no
// hooks around a file. This file adds both; jest loads it once in each process, before the first test file.

/** A test or a hook that takes longer than this fails, unless its file says otherwise. */
const usualLimitMs = 30_000;

interface TestFile {
  /** In milliseconds. */
  limitMs: number;
  readonly closings: (() => unknown)[];
}

/** One for each test file, by the outermost block that jest makes for the file. */
const testFiles = new WeakMap<object, TestFile>();

/** The test file that runs, or that is being loaded. */
function currentTestFile(): TestFile {
  const { rootDescribeBlock } = getState();
  const known = testFiles.get(rootDescribeBlock);
  if (known !== undefined) return known;
  const file: TestFile = { limitMs: usualLimitMs, closings: [] };
  testFiles.set(rootDescribeBlock, file);
  rootDescribeBlock.hooks.push({
    type: 'afterAll',
    fn: limited(() => Promise.all(file.closings.map((close) => close())), usualLimitMs),
    parent: rootDescribeBlock,
    seenDone: false,
    asyncError: new Error(),
    timeout: undefined,
  });
  return file;
}

/** Calls this after the last test of the file that runs now. */
export function afterTestFile(close: () => unknown): void {
  currentTestFile().closings.push(close);
}

/** Changes the time limit for the tests and hooks that this file defines from here on. */
export function limitEachTest(limitMs: number): void {
  currentTestFile().limitMs = limitMs;
}

/** The same test or hook, which fails once it has taken longer than the limit, in ms. */
function limited(step: () => unknown, limitMs: number): () => Promise<void> {
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It took longer than ${String(limitMs)} ms.`)), limitMs);
    });
    try {
      await Promise.race([step(), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  };
}

addEventHandler((event, state) => {
  if (event.name === 'start_describe_definition') currentTestFile();
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const { currentDescribeBlock } = state;
  const defined =
    event.name === 'add_test' ? currentDescribeBlock.children.at(-1) : currentDescribeBlock.hooks.at(-1);
  const limitMs = event.timeout ?? currentTestFile().limitMs;
  // What jest stores is what the runner will call: it is replaced before anything runs.
  if (defined !== undefined && 'fn' in defined && defined.fn !== undefined)
    Object.assign(defined, { fn: limited(defined.fn as () => unknown, limitMs) });
});

// The runner lets go of its processes when all is done. One whose test left a socket open would stay for ever.
process.on('disconnect', () => process.exit());
