import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

// Asks a gateway for too much until it is ended, in a process of its own: anonymously, and as a caller with few
// rights. Prints at its end how often what was answered.
//
//   tsx test/soak/refusals/anonymous-attack.ts '{"url": "http://127.0.0.1:4000", "key": "ggw_...", "nodeId": "..."}'

interface Target {
  readonly url: string;
  readonly key: string;
  readonly nodeId: string;
}

const target = JSON.parse(process.argv[2] ?? '') as Target;
const { hostname, port } = new URL(target.url);
const counts: Record<string, number> = {};
let isOver = false;

function count(kind: string, outcome: number | string): void {
  counts[`${kind}: ${outcome}`] = (counts[`${kind}: ${outcome}`] ?? 0) + 1;
}

function open(text: string): Socket {
  // From an address of its own: how many connections one may have is limited.
  const from = { port: Number(port), host: hostname, localAddress: '127.0.0.2' };
  const socket = connect(from, () => socket.write(text));
  socket.on('error', () => undefined);
  return socket;
}

/** Requests in one piece, and nobody who reads. */
async function flood(): Promise<void> {
  const socket = open('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(5_000)).pause();
  await wait(2_000);
  socket.destroy();
  count('floods', 'sent');
}

/** Requests whose bodies never come. */
async function halfBodies(): Promise<void> {
  const lines = ['PUT /graphql', 'DELETE /graphql', 'POST /nothing', 'POST /graphql'];
  const rest =
    'HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{';
  const sockets = Array.from({ length: 1_050 }, (_, index) => open(`${lines[index % 4]} ${rest}`));
  for (const socket of sockets) {
    socket.once('data', (chunk) => count('half bodies', chunk.toString().slice(9, 12)));
  }
  await wait(5_000);
  for (const socket of sockets) socket.destroy();
}

const paths = [
  '/consent/callback?state=x&admin_consent=True',
  '/graphiql/%2e%2e/%2e%2e/x',
  '/nothing',
  '/%zz',
];

/** Requests that are refused, one after the other. */
async function refused(): Promise<void> {
  for (const path of paths) await ask(path, { method: 'GET' });
  await ask('/graphql', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
}

const aliases = (times: number, field: string): string =>
  Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ');
const userFields =
  'id displayName givenName surname mail userPrincipalName jobTitle department officeLocation ' +
  'accountEnabled userType city companyName country createdDateTime creationType mailNickname ' +
  'employeeType state preferredLanguage usageLocation';

/** What costs few units and much work. */
async function expensive(): Promise<void> {
  const { nodeId, key } = target;
  const nodes = {
    query: `query ($n: [ID!]!) { ${aliases(20, 'nodes(nodeIds: $n) { ... on User { displayName } }')} }`,
    variables: { n: Array<string>(999).fill(nodeId) },
  };
  const lists = {
    query: `{ tenant(id: "contoso") { ${aliases(30, `users(first: 100) { nodes { ${userFields} } }`)} } }`,
  };
  const once = {
    query: 'query ($n: [ID!]!) { nodes(nodeIds: $n) { ... on User { displayName } } }',
    variables: nodes.variables,
  };
  for (const body of [nodes, once, lists]) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    await ask('/graphql', { method: 'POST', headers, body: JSON.stringify(body) }, 'small caller');
  }
}

async function ask(path: string, init: RequestInit, kind = path): Promise<void> {
  const outcome = await fetch(`${target.url}${path}`, { ...init, signal: AbortSignal.timeout(20_000) }).then(
    async (response) => {
      await response.text();
      return response.status;
    },
    () => 'no answer',
  );
  count(kind, outcome);
}

async function again(work: () => Promise<void>, pauseMs: number): Promise<void> {
  while (!isOver) {
    await work();
    await wait(pauseMs);
  }
}

process.once('SIGTERM', () => {
  isOver = true;
  process.stdout.write(`${JSON.stringify(counts)}\n`, () => process.exit());
});
await Promise.all([
  ...Array.from({ length: 4 }, () => again(flood, 0)),
  again(halfBodies, 0),
  ...Array.from({ length: 4 }, () => again(refused, 5)),
  again(expensive, 100),
]);
