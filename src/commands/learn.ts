import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { contactWithId, editedContact, withContact } from '../domain/contact-changes.ts';
import { type DetailDate, learnedDetail } from '../domain/detail-texts.ts';
import { detailInWords } from '../reports/detail-words.ts';
import { contactMeant } from './meant.ts';
import { save } from './saving.ts';

/** `kw learn`: one more detail about a person. */
export const addLearnCommand = (program: Command, context: Context): Command =>
  program
    .command('learn')
    .summary('keep one more detail about a person')
    .argument('<contact>', 'about whom')
    .argument('<detail>', 'what you learned; may end in "on 14 may" or "every 14 may"')
    .option('--on <date>', 'the day it is about: "14 may"')
    .option('--yearly', 'it comes back every year')
    .option('--private', 'never in a draft, and left out of an export that is redacted')
    .addHelpText('after', '\nExamples:\n  $ kw learn zoe "plays the cello"\n  $ kw learn zoe "birthday every 14 may"')
    .action((contact: string, detail: string, options: DetailDate) => learn(context, contact, detail, options));

async function learn(context: Context, typed: string, text: string, options: DetailDate): Promise<void> {
  const { desk, newId, store } = context;
  const { id } = await contactMeant(context, typed, store.read());
  const detail = learnedDetail(text, desk, newId(), null, options);
  save(context, 'learn', (latest) => {
    const contact = contactWithId(latest, id);
    const after = editedContact(contact, { details: [...contact.details, detail] }, desk.now);
    return {
      journal: withContact(latest, after),
      happened: [],
      said: `Learned about ${contact.name}: ${detailInWords(detail, desk)}`,
    };
  });
}
