/**
 * What was said of a step without what is true on that day only: "by Fri 27 Nov, tomorrow" is no longer tomorrow when the step is
 * listed. What stands in quotes are the words of a person, and stays.
 */
export const lastingWords = (said: string): string =>
  said
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(distances, '')))
    .join('');

const distances =
  /, (?:today|tomorrow|yesterday|in \d+ (?:min|h|days|weeks|months|years)|\d+ (?:min|h|days|weeks|months|years) ago)(?=$|[.,;)]| \()/g;
