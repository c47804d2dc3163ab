import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addOrganizationAddCommand } from './organization-add.ts';
import { addOrganizationListCommand } from './organization-list.ts';
import { addOrganizationShowCommand } from './organization-show.ts';

/** `kw organization`: the companies, offices and families that people belong to. */
export function addOrganizationCommand(program: Command, context: Context): Command {
  const organization = program.command('organization').summary('the companies and offices that people belong to');
  addOrganizationAddCommand(organization, context);
  addOrganizationShowCommand(organization, context);
  addOrganizationListCommand(organization, context);
  return organization;
}
