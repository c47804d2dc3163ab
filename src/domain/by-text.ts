/** Which of two texts comes first, letter by letter; for days, times and instants the earlier one. */
export const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
