import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/operate/stream/lines.ts';
import { chunksOf } from '../../support/backups.ts';
import { collect } from '../../support/rows.ts';
import { read, refused, someLines } from './refused-streams.ts';

describe('a stream that is no whole backup is refused', () => {
  it('when it ends early, after whichever line or in the midst of one', async () => {
    const lines = await someLines();
    for (let end = 1; end < lines.length; end += 1) {
      const kept = lines.slice(0, end);
      await expect(read(...kept)).rejects.toMatchObject(
        refused(`Line ${end + 1}: the backup was cut: it ends without its last line.`),
      );
      await expect(read(...kept, lines[end]?.slice(0, -1) ?? '')).rejects.toMatchObject(
        refused(`Line ${end + 1}: it is cut.`),
      );
    }
  });

  it('when a line is missing, stands twice, comes in another order or was changed', async () => {
    const lines = await someLines();
    const last = lines.findLastIndex((line) => line.startsWith('{"kind":"AUDIT_EVENT"'));
    const [event = '', before = ''] = [lines[last], lines[last - 1]];
    const sum = refused(`Line ${lines.length}: the backup was changed since it was written.`);
    await expect(read(...lines.with(last, before).with(last - 1, event))).rejects.toMatchObject(sum);
    await expect(read(...lines.with(last, event.replace('"request"', '"Request"')))).rejects.toMatchObject(sum);
    await expect(read(...lines.with(last, event.replace('\n', '\r\n')))).rejects.toMatchObject(sum);
    const [header = '', ...rest] = lines;
    await expect(read(header.replace('12:00', '13:00'), ...rest)).rejects.toMatchObject(sum);
    const rows = lines.length - 2;
    await expect(read(...lines.toSpliced(last, 1))).rejects.toMatchObject(
      refused(`Line ${lines.length - 1}: the backup has ${rows} rows, and ${rows - 1} of them are here.`),
    );
    await expect(read(...lines.toSpliced(last, 0, event))).rejects.toMatchObject(
      refused(`Line ${lines.length + 1}: the backup has ${rows} rows, and ${rows + 1} of them are here.`),
    );
  });

  it('when something comes after its end', async () => {
    const lines = await someLines();
    for (const more of ['\n', lines.at(-1) ?? '', 'x\n']) {
      await expect(read(...lines, more)).rejects.toMatchObject(
        refused(`Line ${lines.length + 1}: it comes after the end of the backup.`),
      );
    }
  });

  it('when it is none at all, with what to give instead', async () => {
    const lines = await someLines();
    const others = ['\n', 'hello\n', '[]\n', '{"embedpathBackup":"1"}\n', gzipSync(lines.join('').repeat(20))];
    for (const other of others) {
      await expect(read(other)).rejects.toMatchObject(
        refused('Line 1: this is no backup of embedpath.', /^Give the file that "embedpath backup" wrote/),
      );
    }
    await expect(read()).rejects.toMatchObject(refused('Line 1: the stream is empty.', /^Give the file/));
  });

  it('when it is of another format or holds an unknown kind, with the advice to take a newer embedpath', async () => {
    const [header = '', ...rest] = await someLines();
    await expect(read(header.replace(/Backup":\d+/, 'Backup":9999'), ...rest)).rejects.toMatchObject(
      refused(/^Line 1: the backup has the format 9999, and this embedpath reads up to \d+\.$/, /newer embedpath/),
    );
    const unknown = '{"kind":"SCHEDULE","row":{}}\n';
    await expect(read(header, unknown, ...rest)).rejects.toMatchObject(
      refused('Line 2: the kind "SCHEDULE" is not known.', /newer embedpath/),
    );
    for (const kind of ['toString', '__proto__', 'member']) {
      await expect(read(header, `{"kind":"${kind}","row":{}}\n`)).rejects.toMatchObject(
        refused(`Line 2: the kind "${kind}" is not known.`, /newer embedpath/),
      );
    }
  });

  it.each([
    'null\n',
    '[]\n',
    '{}\n',
    '{"kind":"TEAM"}\n',
    '{"kind":"TEAM","row":null}\n',
    '{"kind":"TEAM","row":{},"more":1}\n',
    '{"end":null}\n',
    '{"end":{"rows":-1,"sha256":""}}\n',
    '\n',
    'x\n',
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from('\ufeff{}\n'),
  ])('when a line is %j', async (line) => {
    const [header = '', organization = ''] = await someLines();
    await expect(read(header, organization, line)).rejects.toMatchObject(refused(/^Line 3: /));
  });

  it('when its header does not fit its rows', async () => {
    const lines = await someLines();
    const [header = '', ...rest] = lines;
    const elsewhere = header.replace('"slug":"', '"slug":"x');
    await expect(read(elsewhere, ...rest)).rejects.toMatchObject(
      refused('Line 2: the header names another organization.'),
    );
    const number = lines.findIndex((line) => line.startsWith('{"kind":"SECRET"')) + 1;
    await expect(read(header.replace('Secrets":true', 'Secrets":false'), ...rest)).rejects.toMatchObject(
      refused(`Line ${number}: the header says that there are no secrets.`),
    );
    await expect(read(header.replace('"slug"', '"host"'), ...rest)).rejects.toMatchObject(
      refused('Line 1: the header is not of the form of a backup.'),
    );
  });

  it('when a line is longer than any that is written, before all of it is there', async () => {
    let given = 0;
    async function* endless() {
      for (; ; given += 1) yield Buffer.alloc(10, 'x');
    }
    await expect(collect(readLines(endless(), 95))).rejects.toMatchObject(
      refused('Line 1: it has more than 95 bytes.'),
    );
    expect(given).toBe(9);
    expect(await collect(readLines(chunksOf('x'.repeat(94), '\ny\n'), 95))).toHaveLength(2);
  });
});
