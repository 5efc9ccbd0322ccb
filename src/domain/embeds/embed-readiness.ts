import { isAdmin, type MemberCaller } from '../caller.ts';
import type { RequestDeps } from '../ports.ts';
import { findWorkbookById, type ReadableWorkbook } from '../workbooks/read-workbook.ts';
import { hasVisiblePage } from './embeddable-content.ts';
import { type MadeCheck, runPathChecks } from './path-checks.ts';
import { type PathFacts, type PathInput, readPathFacts } from './path-facts.ts';

/** What keeps viewers away although there is a path, or would be. */
interface ReadinessWarning {
  readonly code:
    | 'CLIENT_CREDENTIAL_URLS_DISABLED'
    | 'JWT_ONLY'
    | 'SHARED_WITH_MEMBERS_ONLY'
    | 'NO_VISIBLE_PAGE'
    | 'NO_EMBED_ORIGIN';
  readonly message: string;
  readonly remedy: string;
}

export interface EmbedReadiness {
  /** Whether generating would succeed: every check passes. */
  readonly ready: boolean;
  /** In the order of P. */
  readonly checks: readonly MadeCheck[];
  readonly warnings: readonly ReadinessWarning[];
}

function warn(facts: PathFacts, caller: MemberCaller): ReadinessWarning[] {
  const { organization, isSharedWithTeam, isSharedWithMember, source, shown } = facts;
  const warnings: (ReadinessWarning | false)[] = [
    !organization.clientCredentialUrlsEnabled && {
      code: 'CLIENT_CREDENTIAL_URLS_DISABLED',
      message: 'The organization opens no URLs signed with client credentials, so a path would not open.',
      remedy:
        'Sign a JWT for jwtBaseUrl, or have an administrator allow it: updateOrganization(input: { clientCredentialUrlsEnabled: true }).',
    },
    !isAdmin(caller) && {
      code: 'JWT_ONLY',
      message:
        'Your own credentials sign for your address alone, which a path signed with client credentials refuses as that of an internal member.',
      remedy: 'Open this content with a JWT on jwtBaseUrl, or have an administrator sign.',
    },
    isSharedWithMember &&
      !isSharedWithTeam && {
        code: 'SHARED_WITH_MEMBERS_ONLY',
        message: 'It is shared with members alone, who can open it with a JWT; embed users come by their teams.',
        remedy: 'Share it with a team with grantWorkbook.',
      },
    source.sourceType === 'WORKBOOK' &&
      shown !== undefined &&
      !hasVisiblePage(shown) && {
        code: 'NO_VISIBLE_PAGE',
        message: 'No page of the version that the embed would show is visible, so the whole workbook shows nothing.',
        remedy: 'Show a page in the draft, and publish it.',
      },
    organization.allowedEmbedOrigins.length === 0 && {
      code: 'NO_EMBED_ORIGIN',
      message: 'The organization allows no origin, so no page may frame an embed.',
      remedy:
        'Allow that of the host: updateOrganization(input: { allowedEmbedOrigins: ["https://app.example.com"] }).',
    },
  ];
  return warnings.filter((warning) => warning !== false);
}

/** The whole checklist for content of a workbook, without making a path (P4). */
export async function readReadinessOf(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook | undefined,
  input: PathInput,
): Promise<EmbedReadiness> {
  const facts = await readPathFacts(deps, caller, readable, input);
  const checks = runPathChecks(facts);
  return { ready: checks.every(({ status }) => status === 'PASSED'), checks, warnings: warn(facts, caller) };
}

/** The same by an id; one that the caller may not read is answered like one that does not exist. */
export async function readEmbedReadiness(
  deps: RequestDeps,
  caller: MemberCaller,
  { workbookId, ...input }: PathInput & { readonly workbookId: string },
): Promise<EmbedReadiness> {
  return readReadinessOf(deps, caller, await findWorkbookById(deps, caller, workbookId), input);
}
