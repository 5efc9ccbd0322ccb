import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExecForm, readInstructions, readStages } from '../../scripts/read-dockerfile.js';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const text = read('Dockerfile');
const instructions = readInstructions(text);
const stages = readStages(text);
const last = stages.at(-1)?.instructions ?? [];

const named = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const lastNamed = (name: string) => last.filter((one) => one.name === name);

// In the spirit of the rules of hadolint, whose ids stand in brackets; no engine is at hand where tests run.
describe('the Dockerfile', () => {
  it('[DL3006] [DL3007] begins with an image of one exact version of Node 24, in its slim form', () => {
    const names = new Set(stages.map(({ name }) => name));
    const images = stages.map(({ image }) => image).filter((image) => !names.has(image));
    expect(images).toEqual([expect.stringMatching(/^node:24\.\d+\.\d+-[a-z]+-slim$/)]);
  });

  it('[DL3020] copies, and adds nothing from elsewhere', () => {
    expect(named('ADD')).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/);
  });

  it('[DL3000] [DL3045] has an absolute folder to work in before it copies', () => {
    expect(named('WORKDIR')).toEqual([expect.stringMatching(/^\//)]);
    expect(stages[0]?.instructions[0]?.name).toBe('WORKDIR');
  });

  it('[DL3002] runs as a user who is not root, and who owns no file of it', () => {
    expect(lastNamed('USER').map(({ rest }) => rest)).toEqual(['node']);
    expect(instructions.flatMap(({ flags }) => Object.keys(flags))).not.toContain('chown');
    const afterUser = last.slice(last.findIndex(({ name }) => name === 'USER') + 1);
    expect(afterUser.map(({ name }) => name)).not.toContain('RUN');
  });

  it('[DL4003] [DL3025] starts one command in exec form, which signals reach', () => {
    expect(named('CMD').map(readExecForm)).toEqual([['node', '--enable-source-maps', 'dist/main.js', 'serve']]);
    expect(named('ENTRYPOINT')).toEqual([]);
    expect(named('STOPSIGNAL')).toEqual(['SIGTERM']);
  });

  it('[DL3057] [DL4012] has one health check, by node and not by a program that a slim image lacks', () => {
    expect(named('HEALTHCHECK')).toEqual([expect.stringMatching(/^CMD \[/)]);
    const [program, , script] = readExecForm(named('HEALTHCHECK')[0]?.replace(/^CMD /, '') ?? '') ?? [];
    expect([program, script]).toEqual(['node', expect.stringContaining('/healthz')]);
  });

  it('[DL3016] installs what the lock file says, without scripts of packages, and keeps no cache', () => {
    const installs = named('RUN').filter((command) => command.includes('npm '));
    expect(installs.length).toBeGreaterThan(0);
    for (const install of installs) {
      expect(install).toMatch(/^npm ci (--omit=dev )?--ignore-scripts && npm cache clean --force$/);
    }
  });

  it('[DL4006] [DL3004] [DL3003] runs plain commands', () => {
    for (const command of named('RUN')) expect(command).not.toMatch(/\||sudo|cd |apt/);
  });

  it('ships what the server needs, and nothing that builds it', () => {
    const copied = lastNamed('COPY').map(({ flags, rest }) => [flags['from'], rest]);
    expect(copied).toEqual([
      ['dependencies', '/app/node_modules node_modules'],
      ['build', '/app/dist dist'],
      [undefined, 'package.json schema.graphql ./'],
    ]);
    const dependencies = stages.find(({ name }) => name === 'dependencies')?.instructions ?? [];
    expect(dependencies.find(({ name }) => name === 'RUN')?.rest).toContain('--omit=dev');
    expect(lastNamed('RUN')).toEqual([]);
  });

  it('[K1] holds no secret: none is an argument or a variable of it, and no .env is in its context', () => {
    expect(named('ARG')).toEqual([]);
    expect(named('ENV')).toEqual(['NODE_ENV=production HOST=0.0.0.0']);
    const context = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(context[0]).toBe('*');
    expect(context.slice(1)).toEqual(
      ['package.json', 'package-lock.json', 'tsconfig.json', 'schema.graphql', 'scripts', 'src'].map(
        (name) => `!${name}`,
      ),
    );
  });
});
