import { liveSecrets } from '../../credentials/credential-secrets.ts';
import { quoted } from '../../quoted.ts';
import type { CheckName } from '../check/check-names.ts';
import { secondsOf } from '../url/check-times.ts';
import { clockOffsetOf } from '../url/clock-offset.ts';
import { memberOf } from '../url/json-web-token.ts';
import { optionalValue } from '../url/parameters.ts';
import type { EmbedUrl } from '../url/url-facts.ts';
import { interfaceOf } from '../url/verify-embed-url.ts';
import type { DiagnosingFacts } from './diagnosing-steps.ts';

type Found = (facts: DiagnosingFacts, subject: string) => string | null;

const mostNames = 5;

function namesOf(names: readonly string[]): string {
  const rest = names.length > mostNames ? `, and ${names.length - mostNames} more` : '';
  return names.length === 0 ? 'none' : names.slice(0, mostNames).map(quoted).join(', ') + rest;
}

function momentOf(seconds: number): string {
  const date = new Date(secondsOf(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : `${seconds} (${date.toISOString()})`;
}

/** How the clock of the signer stands to ours, in words. */
function describeOffset(offset: number): string {
  if (offset === 0) return 'the signer agrees with the clock here';
  return offset > 0 ? `the signer is ${offset} s ahead` : `it was signed ${-offset} s ago, or the signer is behind`;
}

function clock({ parsed, now }: DiagnosingFacts): string {
  const offset = parsed && clockOffsetOf(parsed, now);
  return offset === undefined ? '' : `: ${describeOffset(offset)}`;
}

/** Values of claims may be anything; of tokens for warehouses nothing is said. */
function claimOf(url: EmbedUrl, name: string): string | null {
  if (url.method !== 'JWT' || name.includes('oauth')) return null;
  const value = memberOf(url.token.claims, name);
  return value === undefined ? null : quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

const user: Found = ({ foundUser, values }) => {
  const member = foundUser?.member;
  if (values.email === undefined) return null;
  return member ? `${quoted(member.email)}, ${member.kind}` : `${quoted(values.email)}, whom nobody knows yet`;
};
const email: Found = ({ values }) => (values.email === undefined ? null : quoted(values.email));
const clientId: Found = ({ parsed }) => (parsed?.clientId ? quoted(parsed.clientId) : null);
const credential: Found = ({ signer }) => (signer ? quoted(signer.credential.name) : null);
const workbook: Found = ({ content }) => (content ? quoted(content.workbook.name) : null);

const onOrOff = (isOn: boolean) => (isOn ? 'switched on' : 'switched off');

const nonAscii = /[^!-~]/u;

const findings: Partial<Readonly<Record<CheckName, Found>>> = {
  ADDRESS: ({ pastedOrigin }) => (pastedOrigin === null ? null : quoted(pastedOrigin)),
  URL: ({ target }) => quoted(target.split('?', 1)[0] ?? ''),
  REQUIRED_PARAMETERS: ({ parsed, place }) => {
    const there = (parsed ?? place)?.parameters.byName;
    return there ? namesOf([...there.values()].filter(({ value }) => value !== '').map(({ name }) => name)) : null;
  },
  REPEATED_PARAMETERS: ({ parsed, place }) => {
    const name = (parsed ?? place)?.parameters.repeatedName;
    return name === undefined ? null : quoted(name);
  },
  SIGNATURE_LAST: ({ parsed }) => {
    const last = parsed?.parameters.all.at(-1);
    return last ? `${quoted(last.name)} at the end` : null;
  },
  ALGORITHM: ({ token }) => (token ? quoted(String(memberOf(token.header, 'alg') ?? 'none given')) : null),
  KEY_ID: clientId,
  CREDENTIAL_KNOWN: clientId,
  CREDENTIAL_NOT_REVOKED: ({ signer }) => {
    const revokedAt = signer?.credential.revokedAt;
    return revokedAt ? `revoked at ${revokedAt.toISOString()}` : null;
  },
  CREDENTIAL_MAY_EMBED: ({ signer }) => signer?.credential.privileges.join(', ') || null,
  OWNER_ACTIVE: ({ signer }) => (signer ? quoted(signer.owner.email) : null),
  SIGNED_CHARACTERS: ({ parsed }) => {
    const text = parsed?.method === 'CLIENT_CREDENTIALS' ? parsed.signedText : '';
    const found = nonAscii.exec(text);
    return found ? `${quoted(found[0])} at character ${found.index + 1}` : null;
  },
  SIGNATURE_FORM: ({ parsed }) =>
    parsed?.method === 'CLIENT_CREDENTIALS' ? `${parsed.signature.length} characters` : null,
  SIGNATURE: ({ secret, signer, now }) => {
    if (secret) return `signed with secret ${secret.version} of the credential`;
    return signer
      ? `signed with none of its live secrets, of which it has ${liveSecrets(signer.secrets, now).length}`
      : null;
  },
  PARAMETER: ({ parsed }, subject) => {
    const value = parsed && optionalValue(parsed.parameters, subject);
    return value ? quoted(value) : null;
  },
  CLAIM: ({ parsed }, subject) => (parsed ? claimOf(parsed, subject) : null),
  TIME_IN_SECONDS: ({ values }, subject) => {
    const time = subject === 'exp' ? values.expiresAt : values.issuedAt;
    return time === undefined ? null : momentOf(time);
  },
  SESSION_LENGTH: ({ values }) => (values.sessionLength === undefined ? null : `${values.sessionLength} s`),
  TIME_NOT_AHEAD: (facts, subject) => {
    const time = subject === 'nbf' ? facts.values.notBefore : facts.values.issuedAt;
    if (time === undefined || (subject === 'nbf' && facts.parsed && claimOf(facts.parsed, 'nbf') === null)) return null;
    return `${momentOf(time)}${clock(facts)}`;
  },
  NOT_EXPIRED: (facts) => {
    const { expiresAt } = facts.values;
    return expiresAt === undefined ? null : `the end at ${momentOf(expiresAt)}${clock(facts)}`;
  },
  MAY_SIGN_FOR_USER: email,
  CREDENTIAL_BOUNDS: credential,
  EMBEDDING_ENABLED: ({ signer }) => (signer ? onOrOff(signer.organization.secureEmbeddingEnabled) : null),
  METHOD_ENABLED: ({ signer, parsed }) =>
    signer ? onOrOff(parsed?.method === 'JWT' || signer.organization.clientCredentialUrlsEnabled) : null,
  ORGANIZATION_OF_URL: ({ parsed }) => (parsed && 'slug' in parsed.target ? quoted(parsed.target.slug) : null),
  CONTENT_KNOWN: workbook,
  EMBED_NOT_DELETED: ({ content }) => {
    const deletedAt = content?.embed?.deletedAt;
    return deletedAt ? `deleted at ${deletedAt.toISOString()}` : null;
  },
  TAG_OF_EMBED: ({ parsed }) => (parsed?.target.tagName ? quoted(parsed.target.tagName) : 'no tag'),
  WORKBOOK_NOT_ARCHIVED: workbook,
  WORKBOOK_PUBLISHED: ({ content }) => (content?.version ? `version ${content.version.number}` : null),
  TAG_KNOWN: ({ parsed }) => (parsed?.target.tagName ? quoted(parsed.target.tagName) : 'no tag'),
  SOURCE_EMBEDDABLE: ({ shown, parsed, content }) => {
    const source =
      shown?.source ?? content?.embed?.source ?? (parsed && 'source' in parsed.target ? parsed.target.source : null);
    if (!source || source.sourceType === 'WORKBOOK') return source ? 'the workbook' : null;
    return source.sourceType === 'PAGE'
      ? `the page ${quoted(source.pageId)}`
      : `the element ${quoted(source.elementId)}`;
  },
  USER_KNOWN: user,
  USER_ACTIVE: user,
  USER_FITS_METHOD: user,
  CLAIMS_FIT_USER: user,
  TEAMS: ({ teams, values, foundUser }) => {
    if (teams) return namesOf(teams.map(({ name }) => name));
    const there = new Set(foundUser?.namedTeams.map(({ name }) => name));
    return namesOf((values.teams ?? []).filter((name) => !there.has(name)));
  },
  ACCOUNT_TYPE: ({ accountType, values }) => {
    const name = accountType?.name ?? values.accountType;
    return name ? quoted(name) : null;
  },
  MAY_VIEW_WORKBOOKS: ({ accountType }) => (accountType ? accountType.permissions.join(', ') || 'no permission' : null),
  GRANT: ({ user: judged }) => (judged ? `teams ${namesOf(judged.teams.map(({ name }) => name))}` : null),
  NONCE: ({ values }) => (values.nonce === undefined ? null : quoted(values.nonce)),
  KNOWN_PARAMETERS: ({ parsed }) => {
    const { ignoredParameters = [] } = parsed ? interfaceOf(parsed) : {};
    return ignoredParameters.length > 0 ? namesOf(ignoredParameters) : null;
  },
  FRAMING_ORIGIN: ({ origin }) => (origin === null ? null : quoted(origin)),
};

/** What the URL, or what it names, has in place of what a check expects. */
export function foundOf(name: CheckName, subject: string | null, facts: DiagnosingFacts): string | null {
  return findings[name]?.(facts, subject ?? '') ?? null;
}
