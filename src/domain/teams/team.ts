import type { TeamId } from '../ids.ts';

export type TeamVisibility = 'PUBLIC' | 'PRIVATE';

export interface Team {
  readonly teamId: TeamId;
  /** Unique in the organization. */
  readonly name: string;
  readonly description: string;
  readonly visibility: TeamVisibility;
  readonly createdAt: Date;
}
