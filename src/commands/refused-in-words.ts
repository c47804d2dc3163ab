/** What is wrong with a line, as commander says it; the last line may be what it takes for meant. */
export interface Refused {
  readonly message: string;
  readonly suggestion: string | null;
}

/** The same in a sentence that names the thing. `name` is the command, such as `kw due`; `has` knows the options that it takes. */
export function refusedInWords(said: string, name: string, has: (option: string) => boolean): Refused {
  const [, mistake = said, suggestion = null] = /^(?:error: )?(.*?)(?:\n\((Did you mean [^\n]*)\))?$/s.exec(said) ?? [];
  for (const [pattern, words] of sentences) {
    const found = pattern.exec(mistake);
    if (found !== null) return { message: words(found.slice(1), name, has), suggestion };
  }
  return { message: mistake, suggestion };
}

type Words = (found: readonly (string | undefined)[], name: string, has: (option: string) => boolean) => string;

/** Each mistake that there is, by how commander says it. */
const sentences: readonly (readonly [RegExp, Words])[] = [
  [
    /^unknown option '(.*?)(=.*)?'$/s,
    ([option = '', value = ''], name, has) =>
      value !== '' && has(option) ? `${option} takes no value.` : `${name} has no option ${option}.`,
  ],
  [/^option '(.*)' argument missing$/s, ([flags]) => `${optionIn(flags)} needs a value: ${flags}.`],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. It may be given once\.$/s,
    ([flags, value]) => `${optionIn(flags)} may be given once, and "${value}" is a second one.`,
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    ([flags, value, why]) => `${optionIn(flags)} cannot be "${value}". ${whatItMayBe(why)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
    ([value, argument, why]) => `<${argument}> cannot be "${value}". ${whatItMayBe(why)}`,
  ],
  [
    /^option '(.*?)' cannot be used with option '(.*)'$/,
    ([one, other]) => `${optionIn(one)} and ${optionIn(other)} do not go together.`,
  ],
  [/^missing required argument '(.*)'$/, ([argument], name) => `${name} needs <${argument}>.`],
  [/^too many arguments.* Expected 0 arguments? but got \d+\.$/s, (_, name) => `${name} takes options only, and no other word.`],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/s,
    ([expected, given], name) =>
      `${name} takes ${expected === '1' ? 'one argument' : `${expected} arguments`} at most, and there are ${given}.`,
  ],
  [/^unknown command '(.*)'$/s, ([command], name) => `${name} has no command "${command}".`],
];

/** The option itself, without the value that it takes. */
const optionIn = (flags = ''): string => flags.split(/[\s,]+/).find((word) => word.startsWith('--')) ?? flags;

const whatItMayBe = (why = ''): string => why.replace(/^Allowed choices are /, 'It is one of ');
