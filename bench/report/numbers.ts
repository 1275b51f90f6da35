/** Three figures or all whole ones: 0.123, 1.23, 12.3, 1234. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return 'n/a';
  if (Number.isInteger(value) || value >= 100) return String(Math.round(value));
  return value.toPrecision(3);
}

export function megabytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}

export function ratio(value: number, base: number | undefined): string {
  return base === undefined ? 'n/a' : (value / base).toFixed(2);
}

/** `1 round`, `2 rounds`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
