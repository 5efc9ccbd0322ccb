import { type Command, Option } from 'commander';
import type { EmbedSource } from './generated.ts';

/** What of a workbook a command is about. */
export interface ContentOptions {
  readonly page?: string;
  readonly element?: string;
  readonly tag?: string;
}

export function addContentOptions(command: Command): Command {
  return command
    .argument('<workbook>', 'its id, urlId or path, e.g. Sales/Overview')
    .addOption(new Option('--page <pageId>', 'this page alone').conflicts('element'))
    .option('--element <elementId>', 'this chart or table alone')
    .option('--tag <name>', 'the version that this tag points at instead of the newest');
}

/** Null for a whole workbook. */
export function sourceOf({ page, element }: ContentOptions): EmbedSource | null {
  if (page !== undefined) return { pageId: page };
  return element === undefined ? null : { elementId: element };
}
