import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vitest would load a second copy of graphql beside the one that Node's own imports find.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/shared/**'] } },
      { extends: true, test: { name: 'shared', include: ['test/shared/**/*.test.ts'] } },
    ],
  },
});
