import type { AccountTypeId } from '../ids.ts';

export const permissions = ['VIEW_WORKBOOKS', 'EXPLORE', 'EDIT_WORKBOOKS', 'SHARE', 'EXPORT', 'ADMINISTER'] as const;
export type Permission = (typeof permissions)[number];

export interface AccountType {
  readonly accountTypeId: AccountTypeId;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly builtIn: boolean;
}

/** The account types that every organization has. */
export const builtInAccountTypes: Readonly<Record<string, readonly Permission[]>> = {
  Admin: permissions,
  Creator: ['VIEW_WORKBOOKS', 'EXPLORE', 'EDIT_WORKBOOKS', 'SHARE', 'EXPORT'],
  Explorer: ['VIEW_WORKBOOKS', 'EXPLORE', 'EXPORT'],
  Viewer: ['VIEW_WORKBOOKS'],
};
