import { defineConfig } from 'vitest/config';

const report = process.env['EMBEDPATH_TEST_REPORT'];

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
          exclude: ['test/shared/**'],
          setupFiles: ['test/support/fail-on-leaks.ts'],
        },
      },
      { extends: true, test: { name: 'shared', include: ['test/shared/**/*.test.ts'] } },
    ],
  },
});
