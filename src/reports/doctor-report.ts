import { type DoctorDocument, type DoctorFinding, type DoctorSurroundings, isLeft } from './doctor-document.ts';
import { cell, fact, factSection, sentences } from './facts.ts';
import type { Cell, Note, Report, Section } from './report.ts';

/** What doctor found: what should be repaired, what was, what is worth knowing, and where the program runs. */
export function doctorReport(facts: DoctorDocument): Report & { readonly facts: DoctorDocument } {
  const { findings, surroundings, schedule } = facts;
  const repaired = findings.filter((finding) => finding.repaired !== null);
  const known = findings.filter((finding) => finding.repaired === null && !isLeft(finding));
  return {
    title: null,
    sections: [
      sentences([inShort(facts)]),
      ...section('To be repaired', findings.filter(isLeft)),
      ...section('Repaired', repaired),
      ...section('Worth knowing', known),
      factSection([...surroundingRows(surroundings), ...digestRow(schedule)], 'Surroundings'),
    ],
    nothing: null,
    plainRows: [
      ...findings.map(({ kind, severity, what, where, line, command, repaired: done }) => [
        done === null ? severity : 'repaired',
        kind,
        where ?? '',
        line === null ? '' : String(line),
        what,
        done ?? command ?? '',
      ]),
      ['state', facts.state, facts.home, '', inShort(facts).text, ''],
    ],
    facts,
  };
}

function inShort({ state, revision, records, findings }: DoctorDocument): Cell {
  const left = findings.filter(isLeft).length;
  const what = `Save ${revision ?? 0}, with ${records === 1 ? '1 record' : `${records} records`} alive.`;
  switch (state) {
    case 'well':
      return cell(`All is well. ${what}`, 'good');
    case 'repaired':
      return cell(`All was repaired. ${what}`, 'good');
    case 'left':
      return cell(`${left === 1 ? 'One thing' : `${left} things`} should be repaired. ${what}`, 'now');
    case 'unusable':
      return cell('The journal cannot be used as it is.', 'late');
  }
}

const section = (heading: string, findings: readonly DoctorFinding[]): readonly Section[] =>
  findings.length === 0 ? [] : [sentences(findings.flatMap(notesFor), heading)];

function notesFor(finding: DoctorFinding): readonly Note[] {
  const { what, command, repaired } = finding;
  const point: Note = { ...cell(what, isLeft(finding) ? 'late' : undefined), as: 'point' };
  if (repaired !== null) return [point, { text: repaired, tone: 'strong', as: 'under' }];
  return command === null ? [point] : [point, { text: command, tone: 'strong', as: 'command' }];
}

/** Where it comes by itself, that is told among what is worth knowing. */
const digestRow = (schedule: DoctorDocument['schedule']) =>
  schedule?.entries.length === 0 ? [fact('digest', 'does not come by itself: kw schedule cron')] : [];

const surroundingRows = ({ node, zone, cron, colour, room }: DoctorSurroundings) => [
  fact('Node', node),
  fact('zone', zone ?? 'unknown'),
  fact(
    'colour',
    `${colour.isColoured ? 'yes' : 'no'}, decided by ${colour.by === 'terminal' ? 'whether it is a terminal' : colour.by}`,
  ),
  fact(
    'cron',
    `${cron.findsHome ? 'would find this journal' : `would look in ${cron.home}`}${cron.findsNode ? '' : ', and would not find node'}`,
  ),
  fact('room', room === null ? 'unknown' : `${(room / 1e9).toFixed(1)} GB free`),
];
