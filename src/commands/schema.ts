import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { didYouMean } from '../domain/likeness.ts';
import { foldedForComparing } from '../domain/naming.ts';
import { asTyped } from '../domain/text.ts';
import { UserError } from '../domain/user-error.ts';
import { type SchemaItem, schemasReport, shortNameOf } from '../reports/schemas-report.ts';
import type { PublishedSchema } from '../store/published-schemas.ts';
import { documentsByCommand } from './documents.ts';
import { show } from './showing.ts';

/** `kw schema`: what the JSON of each command looks like, for programs that check it. */
export const addSchemaCommand = (program: Command, context: Context): Command =>
  program
    .command('schema')
    .summary('the JSON Schemas of all documents')
    .argument('[name]', 'which: due, change, error; without it they are listed')
    .addHelpText('after', '\nExamples:\n  $ kw schema\n  $ kw schema due > due.schema.json')
    .action((name: string | undefined) => schema(context, name));

async function schema(context: Context, typed: string | undefined): Promise<void> {
  const all = await context.schemas();
  if (typed === undefined) return show(context, schemasReport(all.map(itemFor)));
  const { text } = schemaCalled(all, typed);
  if (context.options.fields)
    throw new UserError('usage', 'A schema is whole: it has no --fields.', 'jq picks from it: kw schema due | jq .properties');
  context.terminal.out(text);
}

function schemaCalled(all: readonly PublishedSchema[], typed: string): PublishedSchema {
  const wanted = typed.trim().replace(/^keepword\./, '');
  const found = all.find(({ name }) => [shortNameOf(name), name.replace('keepword.', '')].includes(wanted));
  if (found) return found;
  const meant = all.map((value) => ({ value, names: [shortNameOf(value.name), value.name] }));
  const candidates = didYouMean(foldedForComparing(typed), meant).map(({ name, description }) => ({
    id: shortNameOf(name),
    name: firstSentenceOf(description),
  }));
  const message = `There is no schema "${asTyped(typed)}".`;
  throw new UserError(
    'not-found',
    candidates.length > 0 ? `${message} Did you mean:` : message,
    'kw schema lists all that there are.',
    candidates,
  );
}

const itemFor = ({ name, description }: PublishedSchema): SchemaItem => ({
  name,
  means: firstSentenceOf(description),
  commands: commandsAnswering(name),
});

const commandsAnswering = (schema: string): readonly string[] =>
  Object.entries(documentsByCommand)
    .filter(([, { documents }]) => documents.includes(schema))
    .map(([command]) => command);

const firstSentenceOf = (text: string): string => text.replace(/\n/g, ' ').replace(/(?<=\.)(?<!\b[A-Z]\.) .*$/, '');
