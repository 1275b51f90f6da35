// jest-light-runner sends each test process what it needs when the process requests it. But when one process requests
// it, all of them get it, once: a process that is still loading misses it, and then waits forever. This module, which
// every test process loads first, keeps it until it is requested.
// https://github.com/nicolo-ribaudo/jest-light-runner/blob/v0.7.13/src/index.js (channel)

let kept;
const send = process.send?.bind(process);
const emit = process.emit.bind(process);

if (send !== undefined) {
  // Not a listener: with the first one, Node begins to read, and no other module listens yet.
  process.emit = (event, ...args) => {
    if (event === 'message' && args[0]?.type === 'jest-light-runner-worker-data') kept = args[0];
    return emit(event, ...args);
  };
  process.send = (message, ...args) => {
    if (message !== 'jest-light-runner-get-worker-data' || kept === undefined) return send(message, ...args);
    setImmediate(() => process.emit('message', kept));
    return true;
  };
}
