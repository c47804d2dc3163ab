import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addContactAddCommand } from './contact-add.ts';
import { addContactEditCommand } from './contact-edit.ts';
import { addContactForgetCommand } from './contact-forget.ts';
import { addContactListCommand } from './contact-list.ts';
import { addContactMergeCommand } from './contact-merge.ts';
import { addContactShowCommand } from './contact-show.ts';

/** `kw contact`: the people you know. */
export function addContactCommand(program: Command, context: Context): Command {
  const contact = program.command('contact').summary('the people you know');
  addContactAddCommand(contact, context);
  addContactShowCommand(contact, context);
  addContactListCommand(contact, context);
  addContactEditCommand(contact, context);
  addContactMergeCommand(contact, context);
  addContactForgetCommand(contact, context);
  return contact;
}
