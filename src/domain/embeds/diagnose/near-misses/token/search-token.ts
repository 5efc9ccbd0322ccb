import { isOf, readBrokenUrl } from '../../../url/broken-url.ts';
import {
  type Cause,
  cause,
  type Family,
  first,
  type Guess,
  inTurn,
  pairs,
  type TextGuess,
  withKeys,
} from '../guess.ts';
import { type SigningKeys, signingKeys } from '../keys/signing-keys.ts';
import type { NearMissSearch } from '../near-miss.ts';
import { quotaOfMany } from '../quotas.ts';
import { repairsOf } from '../repairs.ts';
import { ruledOutOf, type Searched, searchFamilies } from '../search-families.ts';
import { digestsOf } from '../signatures/digest-guesses.ts';
import { readSignatureForms } from '../signatures/signature-forms.ts';
import { type Budget, createTrials, isSpent } from '../trials.ts';
import { formCauses } from '../truncation.ts';
import { type BrokenToken, tokenReadings } from './broken-token.ts';
import { changedHeaders } from './changed-headers.ts';
import { changedPayloads, otherMembers } from './changed-payloads.ts';
import { claimOf } from './claim-values.ts';
import { rewrittenPayloads } from './rewritten-payloads.ts';
import { tokenTexts } from './token-texts.ts';

function textClaim(members: BrokenToken['payloadMembers'], name: string): string | null {
  const value = claimOf(members ?? [], name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function baseOf({ header, payload, causes }: BrokenToken): TextGuess {
  return { text: `${header}.${payload}`, causes };
}

/** Everything that may have gone wrong with a token: each mistake alone, then two together. */
function tokenFamilies(
  search: NearMissSearch,
  token: BrokenToken,
  keys: SigningKeys,
  bytes: readonly number[],
): readonly Family[] {
  const base = baseOf(token);
  const { known, publicBaseUrl } = search;
  const context = { known, publicBaseUrl, clientIds: keys.credentials.map(({ clientId }) => clientId) };
  const family = (label: string, quotas: readonly number[], guesses: () => Iterable<Guess>): Family => ({
    label,
    quotas,
    guesses,
  });
  const texts = (label: string, quotas: readonly number[], guesses: () => Iterable<TextGuess>) =>
    family(label, quotas, () => withKeys(guesses(), keys.usual.slice(0, 1)));
  function* likely(): Generator<Guess> {
    const headers = first(changedHeaders(token, keys.credentials), 8);
    const many = [...first(tokenTexts(token), 10), ...headers, ...first(rewrittenPayloads(token), 6)];
    for (const [text, key] of pairs(many, keys.likelyWrong)) yield { text, key };
  }
  const older = keys.usual.slice(1);
  const claims = 'a claim added, changed or removed after signing, as far as the organization knows its value';
  return [
    family('the token as it is, with the secrets of the credential', [10], () => withKeys([base], keys.usual)),
    family('other credentials, and previous secrets', [60, 60, 300], () => withKeys([base], keys.others)),
    family('white space, quotes and the like around the secret', [24, 110], () =>
      withKeys([base], keys.withWhitespace()),
    ),
    family('the secret decoded, encoded, hashed or cut', [20, 160, 120], () => withKeys([base], keys.wronglyEncoded())),
    family('the client id, or another value of the token, as the key', [8, 40], () =>
      withKeys([base], keys.identifiers),
    ),
    family('other hashes than HMAC-SHA256', [6, 50], () => digestsOf([base], keys.usual, bytes)),
    texts('other parts or forms of the token', [12, 30], () => tokenTexts(token)),
    texts('another header', [12, 100], () => changedHeaders(token, keys.credentials)),
    texts('the payload written anew', [40, 80], () => rewrittenPayloads(token)),
    texts(claims, [160, 700], () => changedPayloads(token, context)),
    texts('another member or team', [0, quotaOfMany(known)], () => otherMembers(token, context)),
    family('two of these mistakes together', [24, 200], likely),
    ...older.map((key) => family(claims, [40, 0, 300], () => withKeys(changedPayloads(token, context), [key]))),
    ...older.map((key) =>
      family('another header', [12, 0, 60], () => withKeys(changedHeaders(token, keys.credentials), [key])),
    ),
    ...older.map((key) =>
      family('the payload written anew', [12, 0, 60], () =>
        withKeys(inTurn(rewrittenPayloads(token), tokenTexts(token)), [key]),
      ),
    ),
  ];
}

function factsOf(token: BrokenToken): readonly Cause[] {
  const algorithm = claimOf(token.headerMembers ?? [], 'alg');
  const told =
    'The token is not signed with HS256: sign it with HMAC-SHA256 and the secret of the credential, and let the header say "alg": "HS256".';
  const isOther = typeof algorithm === 'string' && algorithm !== 'HS256';
  return isOther
    ? [cause('HASH_ALGORITHM', told, `Its header says ${JSON.stringify(algorithm.slice(0, 20).toWellFormed())}.`)]
    : [];
}

function cutCauses({ parts, signature, payloadMembers }: BrokenToken): readonly Cause[] {
  if (parts >= 3 && signature !== '') return [];
  const where = payloadMembers ? 'its signature is missing' : 'it ends within its payload or before';
  return [
    cause(
      'TRUNCATED',
      'The token must have three parts with dots between them: it was cut off on its way, or never signed.',
      `It has ${Math.min(parts, 3)}, and ${where}.`,
    ),
  ];
}

/** Undefined where the URL has no token at all. */
export function searchToken(search: NearMissSearch, budget: Budget): Searched | undefined {
  const readings = repairsOf(search.received).flatMap(({ target, causes }) => {
    const { parameters } = readBrokenUrl(target.replace(/#.*$/, ''));
    const tokens = parameters.filter((parameter) => isOf(parameter, ':jwt'));
    const [raw] = [tokens.at(-1)?.rawValue ?? ''].filter((value) => value !== '');
    return raw === undefined
      ? []
      : tokenReadings(raw).map((token) => ({ ...token, causes: [...token.causes, ...causes] }));
  });
  const isWhole = ({ header, payload, signature }: BrokenToken) => !`${header}${payload}${signature}`.includes(' ');
  const token = readings.findLast(isWhole) ?? readings.at(-1);
  if (!token) return undefined;
  const keyId = textClaim(token.headerMembers, 'kid');
  const clientId = search.named?.clientId ?? keyId ?? textClaim(token.payloadMembers, 'iss');
  const all = search.named ? [search.named, ...search.others] : search.others;
  const named = all.find((one) => one.clientId === clientId) ?? null;
  const identifiers = ['sub', 'jti', 'iss', 'aud', 'email'].map(
    (name) => [name, textClaim(token.payloadMembers, name) ?? ''] as const,
  );
  const keys = signingKeys({ named, others: all.filter((one) => one !== named) }, clientId, identifiers);
  for (const reading of readings) {
    const trials = createTrials(readSignatureForms(reading.signature, 'JWT'), budget);
    for (const key of keys.usual) {
      if (isSpent(budget)) break;
      const causes = trials.tryGuess({ text: baseOf(reading), key });
      if (!causes) continue;
      return { causes: causes.length === 0 ? factsOf(reading) : causes, ruledOut: [], isComplete: true };
    }
  }
  const cut = cutCauses(token);
  const forms = readSignatureForms(token.signature, 'JWT');
  if (cut.length > 0 || forms.length === 0) {
    const facts = [...factsOf(token), ...cut, ...formCauses(token.signature, 'JWT'), ...token.causes];
    return { causes: facts.slice(0, 1), ruledOut: [], isComplete: true };
  }
  const families = tokenFamilies(search, token, keys, [...new Set(forms.map(({ bytes }) => bytes))]);
  const searched = searchFamilies(families, createTrials(forms, budget), budget);
  if (searched.causes) return { causes: searched.causes, ruledOut: [], isComplete: true };
  const facts = [...factsOf(token), ...formCauses(token.signature, 'JWT'), ...token.causes];
  return { causes: facts, ruledOut: ruledOutOf(searched.tried), isComplete: !isSpent(budget) };
}
