import { Writable } from 'node:stream';

/** An output that takes nothing, for the reason that a code of the operating system names, at once or later on. */
export function failingOutput(code: string, later = false): Writable {
  const error = Object.assign(new Error(code), { code });
  return new Writable({ write: (_chunk, _encoding, done) => void (later ? setImmediate(done, error) : done(error)) });
}
