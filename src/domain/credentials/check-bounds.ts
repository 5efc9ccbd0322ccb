import { DomainError } from '../errors.ts';
import type { EmbedId, WorkbookId } from '../ids.ts';
import { quoted } from '../quoted.ts';
import type { CredentialBounds } from './client-credential.ts';

/** What is asked for with a credential; what is absent is not judged. */
export interface AskedOfCredential {
  readonly workbookId?: WorkbookId | undefined;
  /** The one that is named, or that shows what a JWT names; null: there is none, which no bound to embeds lets through. */
  readonly embedId?: EmbedId | null | undefined;
  /** Names of all teams that the session is to have, be they named in the URL or stored. */
  readonly teams?: readonly string[] | undefined;
  /** Name of the account type that the session is to have, be it named in the URL or not. */
  readonly accountType?: string | undefined;
  readonly sessionLengthSeconds?: number | undefined;
  readonly origin?: string | undefined;
}

function refuse(field: keyof CredentialBounds, message: string): never {
  throw new DomainError('CREDENTIAL_BOUND_EXCEEDED', message, { field });
}

function isOutside<Value>(bound: readonly Value[] | null, asked: Value | undefined): asked is Value {
  return bound !== null && asked !== undefined && !bound.includes(asked);
}

/**
 * Throws `CREDENTIAL_BOUND_EXCEEDED` for the first bound that would be exceeded, which the message and `field` name. The message
 * tells nothing of what else the bound allows, except how long a session may be.
 */
export function checkBounds(bounds: CredentialBounds, asked: AskedOfCredential): void {
  const { workbookId, embedId, teams = [], accountType, sessionLengthSeconds = 0, origin } = asked;
  if (isOutside(bounds.workbookIds, workbookId)) {
    refuse('workbookIds', 'The credential is bounded to certain workbooks, and this is none of them.');
  }
  if (isOutside<EmbedId | null>(bounds.embedIds, embedId)) {
    refuse('embedIds', 'The credential is bounded to certain embeds, and this is none of them.');
  }
  const team = teams.find((name) => isOutside(bounds.teams, name));
  if (team !== undefined) {
    refuse('teams', `The credential is bounded to certain teams, and ${quoted(team)} is none of them.`);
  }
  if (isOutside(bounds.accountTypes, accountType)) {
    refuse(
      'accountTypes',
      `The credential is bounded to certain account types, and ${quoted(accountType)} is none of them.`,
    );
  }
  const { maxSessionLengthSeconds: longest } = bounds;
  if (longest !== null && sessionLengthSeconds > longest) {
    refuse('maxSessionLengthSeconds', `The credential is bounded to sessions of at most ${longest} seconds.`);
  }
  if (isOutside(bounds.origins, origin)) {
    refuse('origins', `The credential is bounded to certain origins, and ${quoted(origin)} is none of them.`);
  }
}
