import { type DirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, visit } from 'graphql';
import { type CallerLevel, callerLevels } from '../domain/caller.ts';

const directiveName = 'auth';

/** `Type.field` to the level that its rule asks for. */
export type AuthRules = ReadonlyMap<string, CallerLevel>;

/** The schema is not safe to serve; `faults` lists every reason. */
export class SchemaFaults extends Error {
  override readonly name = 'SchemaFaults';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The schema is not safe to serve:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** The types that requests begin with, under whatever name. */
function rootTypesOf({ definitions }: DocumentNode): ReadonlySet<string> {
  const named = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.operationTypes ?? []).map(({ type }) => type.name.value)
      : [],
  );
  return new Set(['Query', 'Mutation', 'Subscription', ...named]);
}

function isObjectType(kind: string): boolean {
  return kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.OBJECT_TYPE_EXTENSION;
}

function readLevel(directive: DirectiveNode): CallerLevel | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
  return value?.kind === Kind.ENUM ? callerLevels.find((level) => level === value.value) : undefined;
}

/**
 * The rules that stand in the SDL (A8). Throws `SchemaFaults` with every fault: a root field without a rule, a rule with an
 * unknown level, one given twice, and one that sits where nothing would obey it (an interface, an input, an argument, a type).
 */
export function compileAuthRules(document: DocumentNode): AuthRules {
  const rules = new Map<string, CallerLevel>();
  const faults: string[] = [];
  const obeyed = new Set<DirectiveNode>();
  const rootTypes = rootTypesOf(document);

  const readField = (typeName: string, field: FieldDefinitionNode) => {
    const path = `${typeName}.${field.name.value}`;
    const [rule, ...more] = field.directives?.filter(({ name }) => name.value === directiveName) ?? [];
    for (const directive of [rule, ...more]) if (directive) obeyed.add(directive);
    if (more.length > 0) faults.push(`${path} has more than one @auth.`);
    const level = rule && readLevel(rule);
    if (level) rules.set(path, level);
    else if (rule) faults.push(`${path} has an @auth without a known level.`);
    else if (rootTypes.has(typeName)) faults.push(`${path} is a root field without @auth.`);
  };

  for (const definition of document.definitions) {
    if (!isObjectType(definition.kind) || !('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      if (field.kind === Kind.FIELD_DEFINITION) readField(definition.name.value, field);
    }
  }
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      if (node.name.value !== directiveName || obeyed.has(node)) return;
      const names = ancestors.flatMap((one) => ('name' in one && one.name ? [one.name.value] : []));
      faults.push(`${names.join('.') || 'schema'} has an @auth that nothing would obey.`);
    },
  });
  if (faults.length > 0) throw new SchemaFaults(faults);
  return rules;
}
