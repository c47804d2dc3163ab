import { expect } from 'vitest';
import { it } from '../helpers/desk.ts';

it('a line that is not understood says what is wrong with it, and the way out, in each form', async ({ desk }) => {
  expect(
    await desk.session(
      'kw due --frobnicate --json',
      'kw due --exit-cod --json',
      'kw due --exit-code=3 --json',
      'kw due --json=3',
      'kw due --json --days',
      'kw due --json --urgency big',
      'kw show --json',
      'kw show a b --json',
      'kw frobnicate --json',
      'kw backup --json',
      'kw completion tcsh',
      'kw --color',
    ),
  ).toMatchInlineSnapshot(`
    "$ kw due --frobnicate --json
    {"error":{"code":"usage","message":"kw due has no option --frobnicate.","hint":"kw due --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw due --exit-cod --json
    {"error":{"code":"usage","message":"kw due has no option --exit-cod.","hint":"Did you mean --exit-code?","candidates":[]}}
    [exit 2]
    $ kw due --exit-code=3 --json
    {"error":{"code":"usage","message":"--exit-code takes no value.","hint":"Did you mean --exit-code?","candidates":[]}}
    [exit 2]
    $ kw due --json=3
    {"error":{"code":"usage","message":"--json takes no value.","hint":"kw due --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw due --json --days
    {"error":{"code":"usage","message":"--days needs a value: --days <n>.","hint":"kw due --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw due --json --urgency big
    {"error":{"code":"usage","message":"--urgency cannot be \\"big\\". It is one of late, now, today, soon.","hint":"kw due --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw show --json
    {"error":{"code":"usage","message":"kw show needs <id>.","hint":"kw show --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw show a b --json
    {"error":{"code":"usage","message":"kw show takes one argument at most, and there are 2.","hint":"Several words for one thing go in quotes: \\"Ida Lund\\", \\"tue 15-16h\\". kw show --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw frobnicate --json
    {"error":{"code":"usage","message":"kw has no command \\"frobnicate\\".","hint":"kw --help lists the commands, kw help <command> its options.","candidates":[]}}
    [exit 2]
    $ kw backup --json
    Usage: kw backup [options] [command]

    Commands:
      list              the earlier journals that are kept, the newest first
      restore <backup>  make the journal again what it was; undo takes it back
      save <file>       everything in one file, to be kept elsewhere

    More:
      help [command]    more about a command, or about a topic
    {"error":{"code":"usage","message":"Which of these commands?","hint":"kw backup --help shows its options and examples.","candidates":[]}}
    [exit 2]
    $ kw completion tcsh
    <shell> cannot be "tcsh". It is one of bash, zsh, fish.
    kw completion --help shows its options and examples.
    [exit 2]
    $ kw --color
    --color needs a value: --color <when>.
    kw --help lists the commands, kw help <command> its options.
    [exit 2]
    "
  `);
});
