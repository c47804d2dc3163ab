import { expect, it } from 'vitest';
import { askInTurn, type Step } from '../../src/prompts/in-turn.ts';
import { back } from '../../src/prompts/prompts.ts';
import { scriptedPrompts } from '../helpers/scripted-prompts.ts';

type Answers = Readonly<Record<string, string>>;

it('goes back past questions that were not asked, and proposes the earlier answer', async () => {
  const prompts = scriptedPrompts(['one', '1'], ['three', back], ['one', 'first'], ['three', '3']);
  const step = (name: string): Step<Answers> => ({
    applies: () => name !== 'two',
    ask: async (answers, canGoBack) => {
      const text = await prompts.text({ ask: name, option: `--${name}`, canGoBack, proposed: answers[name] ?? '' });
      return text === back ? back : { ...answers, [name]: text };
    },
  });
  const kept: Answers[] = [];
  const answers = await askInTurn(['one', 'two', 'three'].map(step), {}, { keep: (latest) => kept.push(latest) });

  expect(answers).toEqual({ one: 'first', three: '3' });
  expect(kept).toEqual([{ one: '1' }, { one: 'first' }, { one: 'first', three: '3' }]);
  expect(prompts.asked[2]).toMatchObject({ ask: 'one', proposed: '1', canGoBack: false });
});
