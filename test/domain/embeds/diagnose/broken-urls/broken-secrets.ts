import { createHash, createHmac } from 'node:crypto';
import {
  type BrokenUrlCase,
  clientId,
  mac,
  nodeUrl,
  otherClientId,
  pairsWith,
  pythonUrl,
  secrets,
  signed,
  token,
  tokenUrl,
  usualClaims,
  usualHeader,
  write,
} from './sign-by-hand.ts';

const { newest } = secrets;
const bytes = Buffer.from(newest);

/** The same wrong key, for both ways to sign. */
function bothWays(kind: string, mistake: string, key: string | Buffer): readonly BrokenUrlCase[] {
  return [
    { kind, mistake: `${mistake}, in a URL`, url: signed(pythonUrl, key) },
    { kind, mistake: `${mistake}, in a URL of Node.js`, url: signed(nodeUrl, key) },
    { kind, mistake: `${mistake}, in a token`, url: tokenUrl(token(usualClaims, key)) },
  ];
}

const credentials: readonly BrokenUrlCase[] = [
  ...bothWays('OTHER_CREDENTIAL', 'the secret of another credential', secrets.other),
  ...bothWays('OTHER_CREDENTIAL', 'the secret of a third credential', secrets.third),
  ...bothWays('OTHER_CREDENTIAL', 'the ended secret of another credential', secrets.otherEnded),
  {
    kind: 'OTHER_CREDENTIAL',
    mistake: 'a client id that nobody has',
    url: signed(write(pairsWith({ ':client_id': 'mistyped' }))),
    named: null,
  },
  {
    kind: 'OTHER_CREDENTIAL',
    mistake: 'a key id that nobody has',
    url: tokenUrl(token({ ...usualClaims, iss: 'mistyped' }, newest, { header: { ...usualHeader, kid: 'mistyped' } })),
    named: null,
  },
  ...bothWays('PREVIOUS_SECRET', 'the secret before', secrets.ended),
  {
    kind: 'PREVIOUS_SECRET',
    mistake: 'the secret before, for a tag',
    url: signed(pythonUrl.replace('?', '/tag/prod?'), secrets.ended),
  },
];

const whitespace: readonly (readonly [mistake: string, key: string])[] = [
  ['a newline behind the secret', `${newest}\n`],
  ['a line break of Windows behind the secret', `${newest}\r\n`],
  ['a space behind the secret', `${newest} `],
  ['a space before the secret', ` ${newest}`],
  ['a tab behind the secret', `${newest}\t`],
  ['spaces on both sides of the secret', ` ${newest} `],
  ['newlines on both sides of the secret', `\n${newest}\n`],
  ['a newline before the secret and a tab behind', `\n${newest}\t`],
  ['a tab before the secret and a space behind', `\t${newest} `],
  ['a space before the secret and a line break of Windows behind', ` ${newest}\r\n`],
  ['a carriage return before the secret', `\r${newest}`],
  ['two spaces before the secret and a newline behind', `  ${newest}\n`],
  ['double quotes around the secret', `"${newest}"`],
  ['single quotes around the secret', `'${newest}'`],
  ['a byte order mark before the secret', `\ufeff${newest}`],
  ['a semicolon behind the secret', `${newest};`],
  ['a comma behind the secret', `${newest},`],
  ['an escaped newline behind the secret', `${newest}\\n`],
  ['an encoded newline behind the secret', `${newest}%0A`],
  ['a list of JSON around the secret', `["${newest}"]`],
  ['the braces of a template around the secret', `{{${newest}}}`],
  ['asterisks of Markdown around the secret', `**${newest}**`],
  ['quotes and spaces around the secret', ` "${newest}" `],
  ['quotes of HTML around the secret', `&quot;${newest}&quot;`],
  ['the hyphen of a list of YAML before the secret', `- ${newest}`],
  ['a percent sign behind the secret, as shells show it', `${newest}%`],
  ['a mark of the direction of writing behind the secret', `${newest}\u200e`],
  ['a space behind the prefix of the secret', newest.replace('sec_', 'sec_ ')],
];

function digest(name: string): Buffer {
  return createHash(name).update(newest).digest();
}

const encodings: readonly (readonly [mistake: string, key: string | Buffer])[] = [
  ['the secret decoded from base64', Buffer.from(newest, 'base64')],
  ['the secret in base64', bytes.toString('base64')],
  ['the secret in base64url', bytes.toString('base64url')],
  ['the secret in hexadecimal digits', bytes.toString('hex')],
  ['the secret in UTF-16', Buffer.from(newest, 'utf16le')],
  ['the secret in UTF-16, big-endian', Buffer.from(newest, 'utf16le').swap16()],
  ['the secret in lower case', newest.toLowerCase()],
  ['the secret in upper case', newest.toUpperCase()],
  ['the secret hashed', digest('sha256')],
  ['the secret hashed, in hexadecimal digits', digest('sha256').toString('hex')],
  ['the secret hashed with MD5, in hexadecimal digits', digest('md5').toString('hex')],
  ['the secret without its prefix', newest.slice('embedpath_sec_'.length)],
  ['the secret without its last character', newest.slice(0, -1)],
  ['client id and secret as for basic authentication', `${clientId}:${newest}`],
  ['the secret without its last characters', newest.slice(0, -3)],
  ['a value of Kubernetes with its newline, in base64', Buffer.from(`${newest}\n`).toString('base64')],
  ['a quoted value of Kubernetes, in base64', Buffer.from(`"${newest}"`).toString('base64')],
  ['the secret with underscores in place of hyphens', newest.replaceAll('-', '_')],
  ['the secret turned from base64url to base64', newest.replaceAll('-', '+').replaceAll('_', '/')],
  ['the whole line of a file of variables', `EMBED_SECRET=${newest}`],
  ['the secret padded as base64', `${newest}==`],
  ['the variable of a template', '$' + '{EMBED_SECRET}'],
  ['the placeholder of the documentation', '<your-secret>'],
  ['an empty secret', ''],
  ['a secret that is undefined', 'undefined'],
  ['the bytes of the secret as Python prints them', `b'${newest}'`],
];

const swapped = createHmac('sha256', pythonUrl).update(newest).digest('hex');

export const brokenSecrets: readonly BrokenUrlCase[] = [
  ...credentials,
  ...whitespace.flatMap(([mistake, key]) => bothWays('SECRET_WHITESPACE', mistake, key)),
  ...encodings.flatMap(([mistake, key]) => bothWays('SECRET_ENCODING', mistake, key)),
  {
    kind: 'SECRET_ENCODING',
    mistake: 'secret and text in each other’s place',
    url: `${pythonUrl}&:signature=${swapped}`,
  },
  ...bothWays('SIGNED_WITH_CLIENT_ID', 'the client id as the key', clientId),
  ...bothWays('SIGNED_WITH_CLIENT_ID', 'another client id as the key', otherClientId),
  ...bothWays('SIGNED_WITH_CLIENT_ID', 'the client id decoded from hexadecimal digits', Buffer.from(clientId, 'hex')),
  ...bothWays('SIGNED_WITH_CLIENT_ID', 'the client id as a UUID', '3f9c0d4e-8a7b-4b1e-9d2c-6f5a1b0e7c44'),
  ...bothWays('SIGNED_WITH_CLIENT_ID', 'the address of the user as the key', 'ada@host.example'),
  {
    kind: 'SECRET_WHITESPACE',
    mistake: 'a newline behind the secret, and base64',
    url: `${pythonUrl}&:signature=${mac(pythonUrl, `${newest}\n`).toString('base64')}`,
  },
];
