/** A text as one word of a command line, as it stands where a shell has nothing to do with it: a path, an option. */
export const asShellWord = (text: string): string => (/^[\w./@%+=:,-]+$/.test(text) ? text : inSingleQuotes(text));

/** The same always in quotes, as a name or a sentence is typed: in double ones, unless something in it acts within them. */
export const inQuotes = (text: string): string => (/["$`\\!\p{Cc}]/u.test(text) ? inSingleQuotes(text) : `"${text}"`);

/** The same as an argument, which is none of the options even where it begins like one. */
export const asArgument = (text: string): string => `${text.startsWith('-') ? '-- ' : ''}${inQuotes(text)}`;

const inSingleQuotes = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
