import type { MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { getOrganization } from '../../organizations/read-organization.ts';
import type { RequestDeps } from '../../ports.ts';
import { jwtBaseUrl } from '../embed-urls.ts';
import { findProblem, type ReadableEmbed } from '../judge-embed.ts';
import { namedTeams, namesOfTeams } from '../open/judge-user.ts';
import type { Signer } from '../open/opening-repository.ts';
import { readEmbed } from '../read-embed.ts';
import { getSigningCredential } from '../sign/signing-credential.ts';
import { listValue, optionalValue, type ParameterToWrite, writeParameters } from '../url/parameters.ts';
import { judgePlannedUser } from './judge-planned-user.ts';
import { type ParameterPlan, planParameter } from './parameter-plan.ts';
import { type SigningInput, signingInputOf } from './signing-input.ts';
import { claimsOfUrl, type PlannedClaims } from './url-claims.ts';
import { readUrlToMigrate, type UrlToMigrate } from './url-to-migrate.ts';
import { type JwtMigrationWarning, urlWarnings } from './url-warnings.ts';

/** The JWT equal of one URL (X3): never a token, and no secret. */
export interface JwtUrlPlan {
  readonly embed: ReadableEmbed;
  readonly baseUrl: string;
  readonly urlTemplate: string;
  readonly header: { readonly alg: 'HS256'; readonly typ: 'JWT'; readonly kid: string | null };
  readonly claims: PlannedClaims;
  readonly signEmbedUrlInput: SigningInput;
  /** Each name once, in the order of the URL. */
  readonly parameters: readonly ParameterPlan[];
  readonly warnings: readonly JwtMigrationWarning[];
}

function asProblem(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

async function findSigner(
  deps: RequestDeps,
  caller: MemberCaller,
  clientId: string | null,
): Promise<{ readonly signer?: Signer; readonly signerProblem?: DomainError }> {
  if (clientId === null) return {};
  return getSigningCredential(deps, caller, clientId).then(
    (signer) => ({ signer }),
    (error: unknown) => ({ signerProblem: asProblem(error) }),
  );
}

async function readUser(deps: RequestDeps, caller: MemberCaller, { parameters }: UrlToMigrate) {
  const asked = listValue(parameters, ':external_user_team');
  const found = await deps.repository.findOpeningUser(caller.organizationId, {
    email: optionalValue(parameters, ':email') ?? '',
    teamNames: namedTeams({ teams: asked }),
  });
  return { found, teams: [...new Set(namesOfTeams(asked, found))] };
}

function templateOf(baseUrl: string, { parameters }: UrlToMigrate): string {
  const staying = parameters.all.flatMap(({ name, value }): ParameterToWrite[] => {
    const { place } = planParameter(name);
    return name !== ':embed' && (place === 'URL' || place === 'CONTROL') ? [[name, value]] : [];
  });
  return `${baseUrl}?:jwt={token}&${writeParameters([[':embed', 'true'], ...staying])}`;
}

/**
 * What takes the place of a URL that is signed with client credentials. Planning opens nothing, so signature and times are not
 * judged. Throws `INVALID_INPUT`, `INVALID_URL`, `ALREADY_JWT`, and `EMBED_NOT_FOUND`, also for an embed of what the caller may not
 * read.
 */
export async function planJwtUrl(deps: RequestDeps, caller: MemberCaller, text: string): Promise<JwtUrlPlan> {
  const url = readUrlToMigrate(text, deps.publicBaseUrl);
  const { parameters, target } = url;
  const readable = await readEmbed(deps, caller, target.embedId);
  if (!readable) {
    throw new DomainError('EMBED_NOT_FOUND', 'There is no embed with the id in this URL.', { field: 'url' });
  }
  const organization = await getOrganization(deps, caller);
  const { embed } = readable;
  const clientId = optionalValue(parameters, ':client_id');
  const { found, teams } = await readUser(deps, caller, url);
  const { member } = found;
  const { signer, signerProblem } = await findSigner(deps, caller, clientId);
  const problem = await findProblem(deps, readable);
  const claims = claimsOfUrl(parameters, { member, teams }, deps.settings.jwtAudience);
  const planned = { embed: readable, organization, signer, claims, found };
  const userProblem = await judgePlannedUser(deps, planned).then(() => undefined, asProblem);
  const publicOrigin = new URL(deps.publicBaseUrl).origin;
  const baseUrl = jwtBaseUrl(deps.publicBaseUrl, organization, readable.readable.workbook, embed);
  return {
    embed: readable,
    baseUrl,
    urlTemplate: templateOf(baseUrl, url),
    header: { alg: 'HS256', typ: 'JWT', kid: clientId },
    claims,
    signEmbedUrlInput: signingInputOf(embed.embedId, parameters, claims),
    parameters: [...new Set(parameters.all.map(({ name }) => name))].map(planParameter),
    warnings: urlWarnings({
      ...url,
      organization,
      publicOrigin,
      embed,
      problem,
      signer,
      signerProblem,
      member,
      userProblem,
      claims,
    }),
  };
}
