/** A folder or a drive at the beginning: a text that is meant as a path. */
const pathBeginning = /^(?:\.{0,2}[\\/]|[A-Za-z]:[\\/])/;

/**
 * Whether a text that should be the path of a file may be the secret itself, and must not be repeated: several lines,
 * a token, or a long part of letters and digits without order. A text that begins with a folder is looked at part by
 * part, any other one as a whole, since secrets in base64 contain slashes.
 */
export function looksSecret(text: string): boolean {
  if (/[\r\n]/.test(text) || text.startsWith('eyJ')) return true;
  return (pathBeginning.test(text) ? text.split(/[\\/]/) : [text]).some(looksRandom);
}

function looksRandom(text: string): boolean {
  if (/\.[a-z]{1,6}$/.test(text)) return false;
  const hasBothCases = /[a-z]/.test(text) && /[A-Z]/.test(text);
  const hasDigit = /\d/.test(text);
  // One of a thousand random texts of 43 letters and digits has no digit.
  if (hasBothCases && text.length >= (hasDigit ? 16 : 32)) return true;
  return hasDigit && /^[^./\\]{32,}$/.test(text);
}
