import type { Context } from '../context.ts';
import type { Instant } from '../domain/moment.ts';
import { remarksOnMoment } from '../domain/remarks-on-moment.ts';
import { instantMeant } from '../domain/when.ts';

/** From when on things are shown; what about the words for it is to be pointed out is said. Null where all are. */
export function sinceMeant({ desk, terminal }: Context, text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const since = instantMeant(text, desk, desk.zone);
  for (const remark of remarksOnMoment(text, desk, desk.zone, null)) terminal.say(remark);
  return since;
}
