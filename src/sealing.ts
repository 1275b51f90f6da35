import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import type { SealingKey } from './config/config.js';

/**
 * Texts that leave the process and come back: sealed ones nobody else can read or make, signed ones nobody else
 * can make. Both are bound to a purpose and a context; opened with another context they are as good as forged.
 */
export interface Sealer {
  /** Encrypts and authenticates; a different text each time. */
  seal(purpose: string, context: readonly string[], payload: string): string;
  /** What was sealed, or undefined for anything else. */
  open(purpose: string, context: readonly string[], sealed: string): string | undefined;
  /** Authenticates only; equal payloads give equal texts. */
  sign(purpose: string, payload: string): string;
  /** What was signed, or undefined for anything else. */
  verify(purpose: string, signed: string): string | undefined;
}

const formatVersion = '1';
const saltLength = 16;
const ivLength = 12;
const tagLength = 16;
const macLength = 16;
const maximumLength = 8 * 1024;

/**
 * A sealer with a ring of keys: the first one seals and signs, each of them opens, so that a key can be replaced
 * without a break. The key's id stands in clear in front.
 */
export function createSealer(keys: readonly [SealingKey, ...SealingKey[]]): Sealer {
  const [current] = keys;
  const signingKeyOf = createSigningKeys();
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    seal: (purpose, context, payload) =>
      `${current.id}.${encrypt(current.key, purpose, context, payload).toString('base64url')}`,
    open: (purpose, context, sealed) => {
      const found = find(byId, sealed);
      return found === undefined ? undefined : decrypt(found.key.key, purpose, context, found.bytes);
    },
    sign: (purpose, payload) => {
      const bytes = Buffer.from(payload);
      const mac = macOf(signingKeyOf(current, purpose), bytes);
      return `${current.id}.${Buffer.concat([mac, bytes]).toString('base64url')}`;
    },
    verify: (purpose, signed) => {
      const found = find(byId, signed);
      if (found === undefined || found.bytes.length < macLength) return undefined;
      const payload = found.bytes.subarray(macLength);
      const expected = macOf(signingKeyOf(found.key, purpose), payload);
      return timingSafeEqual(expected, found.bytes.subarray(0, macLength)) ? payload.toString() : undefined;
    },
  };
}

/** A key for one life of the process: what it seals dies with it. */
export function randomSealingKey(): SealingKey {
  return { id: 'r0', key: randomBytes(32) };
}

function find(
  byId: ReadonlyMap<string, SealingKey>,
  text: string,
): { key: SealingKey; bytes: Buffer } | undefined {
  if (text.length > maximumLength) return undefined;
  // A key's id may hold dots, base64url has none.
  const dot = text.lastIndexOf('.');
  const key = byId.get(text.slice(0, dot));
  const encoded = text.slice(dot + 1);
  const bytes = Buffer.from(encoded, 'base64url');
  // Node skips what is not base64url: only the one true spelling of the bytes is accepted.
  return key === undefined || bytes.toString('base64url') !== encoded ? undefined : { key, bytes };
}

function encrypt(master: Buffer, purpose: string, context: readonly string[], payload: string): Buffer {
  const salt = randomBytes(saltLength);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', derive(master, salt, purpose), iv);
  cipher.setAAD(unambiguous([formatVersion, purpose, ...context]));
  const body = Buffer.concat([cipher.update(payload, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), body]);
}

function decrypt(
  master: Buffer,
  purpose: string,
  context: readonly string[],
  bytes: Buffer,
): string | undefined {
  const [ivAt, tagAt, bodyAt] = [saltLength, saltLength + ivLength, saltLength + ivLength + tagLength];
  if (bytes.length < bodyAt) return undefined;
  const key = derive(master, bytes.subarray(0, ivAt), purpose);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(ivAt, tagAt), {
    authTagLength: tagLength,
  });
  decipher.setAAD(unambiguous([formatVersion, purpose, ...context]));
  decipher.setAuthTag(bytes.subarray(tagAt, bodyAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(bodyAt)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** The digest goes through a text: Node's own Buffers for digests lie outside of the heap, and take 1 µs more each. */
function macOf(key: KeyObject, payload: Buffer): Buffer {
  const digest = createHmac('sha256', key).update(payload).digest('binary');
  return Buffer.from(digest, 'binary').subarray(0, macLength);
}

/**
 * The key that signs for a purpose, derived once: deriving takes ten times as long as signing, and an answer may have
 * thousands of node ids. What is sealed has a salt, and therefore a key, of its own.
 */
function createSigningKeys(): (key: SealingKey, purpose: string) => KeyObject {
  const derived = new Map<string, KeyObject>();
  return ({ id, key }, purpose) => {
    const name = JSON.stringify([id, purpose]);
    const present = derived.get(name);
    if (present !== undefined) return present;
    const signingKey = createSecretKey(derive(key, Buffer.alloc(0), `sign:${purpose}`));
    derived.set(name, signingKey);
    return signingKey;
  };
}

function derive(master: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, salt, `orggraph:${formatVersion}:${purpose}`, 32));
}

/** Length-prefixed, so that no two lists of texts give the same bytes. */
function unambiguous(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${Buffer.byteLength(text)}:${text}`).join(''));
}
