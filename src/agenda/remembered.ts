/**
 * The same question asked once of each value: journals, desks and windows never change, so the first answer stands.
 * Every rule asks them again, and the agenda has only a few milliseconds.
 */
export function remembered<Value extends object, Answer>(ask: (value: Value) => Answer): (value: Value) => Answer {
  const answers = new WeakMap<Value, { readonly answer: Answer }>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) return known.answer;
    const answer = ask(value);
    answers.set(value, { answer });
    return answer;
  };
}
