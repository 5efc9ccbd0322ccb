import type { Command } from 'commander';
import { configVariables } from '../config-variables.ts';

function describeVariables(): string {
  const blocks = configVariables.map(
    ({ name, default: byDefault, description }) => `  ${name}\n      ${description}\n      Default: ${byDefault}`,
  );
  return `\nThe server is configured by the environment:\n\n${blocks.join('\n')}`;
}

export function addServeCommand(program: Command, serve: () => Promise<void>): void {
  program
    .command('serve')
    .description('start the server')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', describeVariables)
    .action(serve);
}
