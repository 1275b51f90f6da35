/** A text, percent-encoded. Half a character, which JSON can carry, has no encoding: it becomes U+FFFD. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
