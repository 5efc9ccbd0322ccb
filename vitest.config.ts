import { defineConfig } from 'vitest/config';

const report = process.env['EMBEDPATH_TEST_REPORT'];
// Names a folder for pictures of the embed page, which are for people and judge nothing.
const pictures = process.env['EMBEDPATH_SCREENSHOTS'] ? ['test/web/pictures.ts'] : [];

export default defineConfig({
  // Vitest would load a second copy of graphql beside the one that Node's own imports find.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // .ci/run counts the tests of every suite by these reports.
    ...(report && { reporters: ['default', 'json'], outputFile: { json: report } }),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**', 'test/web/**', 'test/processes/**'],
          // A database on a busy machine takes its time.
          testTimeout: 20_000,
          hookTimeout: 40_000,
          globalSetup: ['test/support/postgres/global-setup.ts'],
          setupFiles: ['test/support/fail-on-leaks.ts', 'test/support/at-file-end.ts'],
        },
      },
      { extends: true, test: { name: 'shared', include: ['test/shared/**/*.test.ts'] } },
      // In a real browser; each file starts one, and the first start takes a while. Always on the memory repository: what a browser
      // is sent does not depend on it, and the unit tests pass on either.
      {
        extends: true,
        test: {
          name: 'web',
          env: { EMBEDPATH_TEST_REPOSITORY: 'memory' },
          include: ['test/web/**/*.web.test.ts', ...pictures],
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
      // Servers in processes of their own over a PostgreSQL of their own, which are killed; one file after the other.
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['test/processes/**/*.process.test.ts'],
          setupFiles: ['test/support/fail-on-leaks.ts'],
          fileParallelism: false,
          hookTimeout: 120_000,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
