// Reads a Dockerfile into its stages, as far as ours goes; what it does not know is an error, and no guess.

/** @typedef {{ name: string, flags: Record<string, string>, rest: string }} Instruction */
/** @typedef {{ image: string, name: string, instructions: Instruction[] }} Stage `image` may be the name of an earlier stage. */

/**
 * Lines without comments, those that go on after a backslash joined.
 * @param {string} text
 */
function linesOf(text) {
  return text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n');
}

/**
 * Flags as `--from=build`, and what follows them.
 * @param {string} text
 */
function readFlags(text) {
  const [, flags = '', rest = ''] = /^((?:--[a-z-]+=\S+\s+)*)(.*)$/s.exec(text) ?? [];
  const pairs = flags.trim().split(/\s+/).filter(Boolean);
  return { flags: Object.fromEntries(pairs.map((pair) => pair.slice(2).split('='))), rest };
}

/**
 * The words of an exec form; undefined for a shell form.
 * @param {string} text
 * @returns {string[] | undefined}
 */
export function readExecForm(text) {
  return text.startsWith('[') ? JSON.parse(text) : undefined;
}

/**
 * @param {string} text
 * @returns {Instruction[]}
 */
export function readInstructions(text) {
  return linesOf(text).map((line) => {
    const [, name, argument] = /^([A-Z]+)\s+(.*)$/s.exec(line) ?? [];
    if (name === undefined) throw new Error(`This is no instruction: ${line}`);
    return { name, ...readFlags(argument) };
  });
}

/**
 * @param {string} text
 * @returns {Stage[]}
 */
export function readStages(text) {
  const stages = [];
  for (const instruction of readInstructions(text)) {
    if (instruction.name === 'FROM') {
      const [, image, name = ''] = /^(\S+)(?: AS (\S+))?$/.exec(instruction.rest) ?? [];
      if (image === undefined) throw new Error(`This names no image: FROM ${instruction.rest}`);
      stages.push({ image, name, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`${instruction.name} stands before FROM.`);
      stage.instructions.push(instruction);
    }
  }
  return stages;
}
