/** An embed that was opened for a user of its own, whose address is its nonce as well. */
export interface AskedOpening {
  readonly email: string;
  /** Answers that showed it. */
  opened: number;
  /** Answers that refused it since it had been opened. */
  refused: number;
}

/** What servers acknowledged while they or their database died: it has to be there ever after. */
export interface Ledger {
  readonly teamNames: string[];
  readonly workbookIds: string[];
  readonly grantIds: string[];
  readonly embedIds: string[];
  readonly openings: AskedOpening[];
  /** Reference numbers that viewers were shown, by the code that has to be recorded. */
  readonly refusals: { readonly NONCE_REUSED: string[]; readonly INVALID_SIGNATURE: string[] };
  /** Requests that were broken off, or answered with 503. */
  unanswered: number;
}

export function newLedger(): Ledger {
  return {
    ...{ teamNames: [], workbookIds: [], grantIds: [], embedIds: [], openings: [] },
    refusals: { NONCE_REUSED: [], INVALID_SIGNATURE: [] },
    unanswered: 0,
  };
}

export function countAcknowledged({ teamNames, workbookIds, grantIds, embedIds, openings }: Ledger): number {
  const opened = openings.filter((opening) => opening.opened > 0);
  return [teamNames, workbookIds, grantIds, embedIds, opened].reduce((sum, { length }) => sum + length, 0);
}
