const fewestDifferent = 8;
/** From this share of steps of one and the same size on, a text is a sequence, such as "abcdef" or "aaaa". */
const mostSteady = 0.5;

/**
 * Why a secret can probably be guessed, as the end of a sentence that begins with "its secret"; undefined when nothing
 * about it looks weak. It tells nothing of the secret itself. Words of a language are not recognised.
 */
export function weaknessOf(secret: string): string | undefined {
  if (new Set(secret).size < fewestDifferent) return 'has few different characters';
  if (repeats(secret)) return 'repeats itself';
  if (steadyShare(secret) >= mostSteady) return 'is a sequence of neighbouring characters';
  return undefined;
}

/** Whether a text is one shorter text, at least twice; the last time may be cut short. */
function repeats(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.endsWith(text.slice(0, text.length - period))) return true;
  }
  return false;
}

/** The share of characters that follow their neighbour at the same distance as that one followed its own. */
function steadyShare(text: string): number {
  const steps = [...text].map((_, index) => text.charCodeAt(index + 1) - text.charCodeAt(index)).slice(0, -1);
  return steps.filter((step, index) => index > 0 && step === steps[index - 1]).length / steps.length;
}
