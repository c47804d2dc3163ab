import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { UserError } from '../domain/user-error.ts';

/** What prints a text as another program or a scheduler wants it, which is no document of ours. */
export const printsText: readonly string[] = ['completion'];

/** Refuses `--fields` that the answer will not have before anything is asked or changed, and `--json` where there is no document. */
export const withFieldsChecked = (program: Command, context: Context): Command =>
  program.hook('preAction', async (_, command) => {
    const { json, fields } = context.options;
    const name = fullNameOf(command);
    if (json && printsText.includes(name))
      throw new UserError('usage', `kw ${name} prints no JSON.`, `Without --json: kw ${name}`);
    if (fields === null) return;
    const { documentsOf } = await import('./documents.ts');
    const documents = documentsOf(name, command.opts());
    // Where it may be one of several, the command knows which before it does anything.
    if (documents.length === 1) await mustHaveFields(context, documents);
  });

/** The fields that were asked for are in one of these documents, or it is a UserError that lists those that are. */
export async function mustHaveFields({ options }: Pick<Context, 'options'>, schemas: readonly string[]): Promise<void> {
  if (options.fields === null) return;
  const { mustKnowFields } = await import('../render/fields.ts');
  mustKnowFields(schemas, options.fields);
}

/** The name of a command with that of its group: `contact add`. */
export const fullNameOf = (command: Command): string =>
  command.parent?.parent ? `${fullNameOf(command.parent)} ${command.name()}` : command.name();
