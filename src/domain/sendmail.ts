/** The command that takes mail for people who never said otherwise. */
export const usualSendmail = '/usr/sbin/sendmail -t -oi';
