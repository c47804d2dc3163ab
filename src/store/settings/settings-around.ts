import { isAbsolute } from 'node:path';
import type { Environment } from '../../domain/environment.ts';
import { machineZone, zoneFrom } from '../../domain/machine-zone.ts';
import type { Zone } from '../../domain/moment.ts';
import type { Places } from '../places.ts';

/** Where a value comes from: what says so, such as `--home` or `TZ`, is named where anything does. */
export interface Origin {
  readonly from: 'option' | 'environment' | 'config.json' | 'default';
  readonly by: string | null;
}

/** A value that is in no file, and what it is for. */
export interface AroundValue extends Origin {
  readonly key: string;
  readonly value: string;
  readonly means: string;
}

/** What decides things besides `config.json`. */
export interface Around {
  /** The zone where none is set; null where `TZ` names none that there is. */
  readonly zone: Origin & { readonly value: Zone | null };
  readonly values: readonly AroundValue[];
}

/** What was said on the line. */
export interface Said {
  readonly home?: string;
  readonly now?: string;
  readonly input: boolean;
}

/** Looks at the line and the environment. */
export const aroundOf = (places: Places, said: Said, environment: Environment): Around => ({
  zone: zoneIn(environment),
  values: [
    {
      key: 'home',
      value: places.home,
      means: 'the folder with the journal: --home or KEEPWORD_HOME',
      ...homeFrom(said, environment),
    },
    { key: 'now', means: 'another moment than the real one: --now or KEEPWORD_NOW', ...nowFrom(said, environment) },
    { key: 'input', means: 'whether questions are asked: --no-input or KEEPWORD_NO_INPUT', ...inputFrom(said, environment) },
    { key: 'editor', means: 'what opens to edit something: VISUAL or EDITOR', ...editorFrom(environment) },
  ],
});

function zoneIn({ TZ }: Environment): Around['zone'] {
  if (!TZ) return { value: machineZone(), ...byDefault('the machine') };
  return { value: zoneFrom(TZ), ...inEnvironment('TZ') };
}

function homeFrom({ home }: Said, { KEEPWORD_HOME, XDG_DATA_HOME }: Environment): Origin {
  if (home !== undefined) return asOption('--home');
  if (KEEPWORD_HOME) return inEnvironment('KEEPWORD_HOME');
  return XDG_DATA_HOME && isAbsolute(XDG_DATA_HOME) ? inEnvironment('XDG_DATA_HOME') : byDefault();
}

function nowFrom({ now }: Said, { KEEPWORD_NOW }: Environment): Origin & { readonly value: string } {
  if (now !== undefined) return { value: now, ...asOption('--now') };
  return KEEPWORD_NOW ? { value: KEEPWORD_NOW, ...inEnvironment('KEEPWORD_NOW') } : { value: 'the real one', ...byDefault() };
}

function inputFrom({ input }: Said, { KEEPWORD_NO_INPUT }: Environment): Origin & { readonly value: string } {
  if (!input) return { value: 'never', ...asOption('--no-input') };
  return KEEPWORD_NO_INPUT
    ? { value: 'never', ...inEnvironment('KEEPWORD_NO_INPUT') }
    : { value: 'on a terminal', ...byDefault() };
}

function editorFrom({ VISUAL, EDITOR }: Environment): Origin & { readonly value: string } {
  if (VISUAL?.trim()) return { value: VISUAL.trim(), ...inEnvironment('VISUAL') };
  return EDITOR?.trim()
    ? { value: EDITOR.trim(), ...inEnvironment('EDITOR') }
    : { value: 'the first that is there', ...byDefault() };
}

const asOption = (by: string): Origin => ({ from: 'option', by });
const inEnvironment = (by: string): Origin => ({ from: 'environment', by });
const byDefault = (by: string | null = null): Origin => ({ from: 'default', by });
