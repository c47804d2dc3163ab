/** The command that takes mail for people who never said otherwise. */
export const usualSendmail = '/usr/sbin/sendmail -t -oi';

/** Whether each quote in a command ends, and a backslash has something behind it: a shell would refuse it otherwise, each night. */
export const isFinishedCommand = (command: string): boolean => /^(?:[^'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")*$/su.test(command);
