import { writtenInteraction } from '../../src/domain/interaction-changes.ts';
import { anId } from './sample-records.ts';
import { zoe } from './some-customers.ts';

const at = '2026-11-02T09:00:00Z';
const note = 'Håkon, São Paulo, 株式会社. '.repeat(190);

/** Somebody with whom so much was said that an export of it is larger than 5 MB. */
export const longHistory = {
  contacts: [{ ...zoe, organizationId: null }],
  history: Array.from({ length: 800 }, (_, index) => ({
    type: 'interaction' as const,
    record: writtenInteraction(
      { id: anId(`call ${index}`), contactIds: [zoe.id], at, zone: 'Europe/Berlin', via: 'call', note: `${index}: ${note}` },
      at,
    ),
  })),
};
