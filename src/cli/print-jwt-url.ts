import type { PlanJwtUrlQuery } from './generated.ts';
import type { Print } from './print.ts';
import { printParameters } from './print-jwt-parameters.ts';

type UrlPlan = NonNullable<PlanJwtUrlQuery['planJwtMigration']['url']>;

export function printJwtUrl(print: Print, { urlTemplate, header, claims, parameters, warnings }: UrlPlan): void {
  print.answer({ text: 'URL', style: 'bold' });
  print.answer(`  ${urlTemplate}`);
  print.answer({ text: 'Header', style: 'bold' });
  print.answer(`  ${JSON.stringify(header)}`);
  print.answer({ text: 'Claims', style: 'bold' });
  for (const [name, value] of Object.entries(claims as object)) print.answer(`  ${name}: ${JSON.stringify(value)}`);
  print.answer({ text: 'Parameters', style: 'bold' });
  printParameters(print, parameters);
  for (const { code, message } of warnings) print.note({ text: code, style: 'yellow' }, `: ${message}`);
}
