import type { Command } from 'commander';
import type { Context } from '../context.ts';
import type { ExitCode } from '../domain/exit-codes.ts';
import { problemsFirst } from '../domain/finding.ts';
import { UserError } from '../domain/user-error.ts';
import { agreed } from '../prompts/lone-questions.ts';
import { type DoctorDocument, doctorDocument, type Examined } from '../reports/doctor-document.ts';
import { doctorReport } from '../reports/doctor-report.ts';
import { type InstalledSchedule, scheduleFacts, scheduleFindings } from '../reports/installed-schedule.ts';
import { scheduleFound } from './schedule-found.ts';
import { show } from './showing.ts';

/** `kw doctor`: checks everything, and repairs what can be repaired. */
export const addDoctorCommand = (program: Command, context: Context): Command =>
  program
    .command('doctor')
    .summary('check everything, and repair it')
    .option(
      '--repair',
      'repair what can be repaired, and keep what was there in the backups;\nwith --yes also put back edits that cannot be taken over,\nand go on without what is lost for good',
    )
    .addHelpText(
      'after',
      '\nExits with 1 when something should be repaired, with 4 when the journal\ncannot be used.\n\nExamples:\n  $ kw doctor\n  $ kw doctor --repair\n  $ kw doctor --repair --yes',
    )
    .action((options: { readonly repair?: true }) => doctor(context, options.repair === true));

async function doctor(context: Context, repair: boolean): Promise<void> {
  const { terminal, places } = context;
  const doctor = await context.doctor();
  if (repair) doctor.letIn();
  const examined = repair
    ? doctor.repair({
        unlock: await mayUnlock(context, doctor.isLockedElsewhere()),
        putBack: await isAgreed(context, doctor.wouldPutBack(), putBack),
        goOn: await isAgreed(context, doctor.wouldLose(), goOn),
      })
    : doctor.examine();
  const { out, by } = terminal.colour;
  const schedule = await scheduleIfKnown(context);
  const document = doctorDocument(withSchedule(context, examined, schedule), places.home, {
    colour: { isColoured: out, by },
    schedule: schedule && scheduleFacts(schedule, context.desk.now),
  });
  await show(context, doctorReport(document));
  context.exitWith(exitCodes[document.state]);
}

const exitCodes: Readonly<Record<DoctorDocument['state'], ExitCode>> = { well: 0, repaired: 0, left: 1, unusable: 4 };

/** Settings that cannot be read are a finding of their own. */
async function scheduleIfKnown(context: Context): Promise<InstalledSchedule | null> {
  try {
    return await scheduleFound(context);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Where a cron job would look matters no more when there is one that is told. */
function withSchedule(context: Context, examined: Examined, schedule: InstalledSchedule | null): Examined {
  if (schedule === null) return examined;
  const own = scheduleFindings(schedule, context.desk);
  if (own.length === 0) return examined;
  const findings = examined.findings.filter(({ kind }) => kind !== 'cron' || schedule.entries.length === 0);
  return { ...examined, findings: [...own, ...findings].toSorted(problemsFirst) };
}

const goOn = 'Go on without what is lost? What remains is kept, and the damaged files stay in the backups.';
const putBack = 'Put back what was edited? The edited files stay in the backups.';

/** What is lost or edited is given up only when somebody says so; where nobody can be asked, all else is repaired. */
async function isAgreed({ options, prompts, terminal }: Context, what: readonly string[], ask: string): Promise<boolean> {
  if (what.length === 0 || options.yes || !prompts.canAsk) return what.length > 0 && options.yes;
  for (const each of what) terminal.say(each);
  return agreed(prompts, { ask, option: '--yes', proposed: false });
}

/** Only a person knows whether another machine is at work on the journal. */
async function mayUnlock({ options, prompts }: Context, isLockedElsewhere: boolean): Promise<boolean> {
  if (!isLockedElsewhere || options.yes) return isLockedElsewhere;
  const ask = 'Another machine holds the lock. Is Keepword not running there any more?';
  return agreed(prompts, { ask, option: '--yes', proposed: false });
}
