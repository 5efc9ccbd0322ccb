import { quoted } from '../../quoted.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import type { ControlInput } from './parameters-to-write.ts';

/** Something that one should know, although the URL was signed. */
export interface SigningWarning {
  readonly code: 'DEPRECATED_METHOD' | 'UNKNOWN_PARAMETER' | 'UNKNOWN_CONTROL';
  readonly message: string;
}

/** What is asked for, and not known here. */
interface Asked {
  readonly otherParameters?: Readonly<Record<string, string>> | null | undefined;
  readonly controls?: readonly ControlInput[] | null | undefined;
}

const mostListed = 20;

/** Warns of the deprecated way, of parameters that nobody knows, and of controls that the shown version does not have. */
export function signingWarnings(
  { otherParameters, controls }: Asked,
  method: SigningMethod,
  { elements }: ContentTree,
): SigningWarning[] {
  const known = new Set(elements.flatMap(({ control }) => control?.controlId ?? []));
  const listed = [...known].sort().slice(0, mostListed).map(quoted).join(', ') || 'none';
  const warnings: SigningWarning[] = [];
  if (method === 'CLIENT_CREDENTIALS') {
    const message = 'The vendor deprecated signing with client credentials on 2025-08-04: sign a JWT.';
    warnings.push({ code: 'DEPRECATED_METHOD', message });
  }
  for (const name of Object.keys(otherParameters ?? {})) {
    const message = `Nobody here knows the parameter ${quoted(name)}: it is signed, and ignored when the URL is opened.`;
    warnings.push({ code: 'UNKNOWN_PARAMETER', message });
  }
  for (const { controlId } of controls ?? []) {
    if (known.has(controlId.trim())) continue;
    const message = `The workbook has no control ${quoted(controlId.trim())}; it has: ${listed}.`;
    warnings.push({ code: 'UNKNOWN_CONTROL', message });
  }
  return warnings;
}
