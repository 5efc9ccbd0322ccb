import { checkBounds } from '../../credentials/check-bounds.ts';
import { DomainError } from '../../errors.ts';
import type { EmbedRequest } from '../url/embed-request.ts';
import type { EmbedUrl } from '../url/url-facts.ts';
import type { JudgedUser } from './judge-user.ts';
import type { Signer } from './opening-repository.ts';

/** What the URL itself asks for, before anything is looked up; the rest is judged as soon as it is known. */
export function checkNamedBounds(
  { credential }: Signer,
  url: EmbedUrl,
  request: EmbedRequest,
  origin: string | null,
): void {
  const { teams, accountType } = request.user;
  checkBounds(credential.bounds, {
    ...('embedId' in url.target ? { embedId: url.target.embedId } : { workbookId: url.target.workbookId }),
    ...(teams && !teams.some((name) => name.includes(',')) && { teams }),
    ...(accountType !== null && { accountType }),
    ...(origin !== null && { origin }),
    sessionLengthSeconds: Math.ceil(request.expiresAt - request.issuedAt),
  });
}

/** The URL may leave to what is stored, or to a default, what the credential is bounded to. */
export function checkUserBounds({ credential }: Signer, { teams, accountType }: JudgedUser): void {
  const names = teams.map(({ name }) => name);
  checkBounds(credential.bounds, { teams: names, accountType: accountType.name });
  if (credential.bounds.teams === null || names.length > 0) return;
  throw new DomainError(
    'CREDENTIAL_BOUND_EXCEEDED',
    'The credential is bounded to certain teams, and the user is in none.',
    { field: 'teams' },
  );
}
