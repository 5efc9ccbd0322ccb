// Prints which tests failed and "N passed, N failed" over the JSON reports of a folder; a step that failed without a failed test counts as one.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
if (folder === undefined || folder === '--help') {
  process.stdout.write('Usage: node scripts/count-tests.js <folder of reports> <number of failed steps>\n');
  process.exit(folder === undefined ? 2 : 0);
}
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const sum = (name) => reports.reduce((total, report) => total + report[name], 0);
const failed = Math.max(sum('numFailedTests') + sum('numPendingTests'), Number(failedSteps));
for (const { name, assertionResults } of reports.flatMap(({ testResults }) => testResults)) {
  for (const { status, fullName } of assertionResults) {
    if (status === 'failed') process.stdout.write(`failed: ${relative('.', name)}: ${fullName}\n`);
  }
}
process.stdout.write(`${sum('numPassedTests')} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
