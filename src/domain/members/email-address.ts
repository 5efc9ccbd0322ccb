/** Characters of an address (RFC 5321, section 4.5.3.1.3). */
const longestAddress = 254;

/** The form of the HTML standard, as the scalar EmailAddress has it. */
const addressPattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

export function isEmailAddress(text: string): boolean {
  return text.length <= longestAddress && addressPattern.test(text);
}
