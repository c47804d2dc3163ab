/**
 * What is new in a mail: without the history of the thread below it, and without the signature. Quotes with an answer below them
 * stay, because they are what it answers; what is forwarded stays whole. All of the text where nothing would be left.
 */
export function ownWords(text: string, subject: string): string {
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const forward = isForwarded(subject) ? 0 : lines.findIndex((line) => forwardMark.test(line));
  if (forward !== -1) return [withoutSignature(lines.slice(0, forward)), lines.slice(forward)].flat().join('\n').trim();
  const own = withoutSignature(withoutHistory(lines)).join('\n').trim();
  return own === '' ? lines.join('\n').trim() : own;
}

const isForwarded = (subject: string): boolean =>
  /^(?:re:\s*)?(?:fwd?|wg|tr|rv|enc|i|vl|vb|doorst|转发|轉寄|転送)\s*[:：]/i.test(subject);

const forwardMark =
  /^(?:[-_ ]{2,}(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|videresendt melding|vidarebefordrat meddelande|転送メッセージ|转发邮件).*|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié\s*:)\s*$/i;

/** Cut where a program wrote what the earlier mail was, and where only quotes follow. */
function withoutHistory(lines: readonly string[]): readonly string[] {
  const mark = lines.findIndex((line, index) => originalMark.test(line) || isHeadersOfEarlier(lines, index));
  return withoutQuotesBelow(mark === -1 ? lines : lines.slice(0, mark));
}

const originalMark =
  /^[-_ ]{2,}(?:original message|original appointment|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|ursprungligt meddelande|original meddelelse|元のメッセージ|原始邮件|原始郵件)[-_ ]*$/i;

/** The headers of the earlier mail, as Outlook writes them: a sender, soon a subject, and between them a day with its year. */
function isHeadersOfEarlier(lines: readonly string[], index: number): boolean {
  if (!senderLine.test(lines[index] ?? '')) return false;
  const block = lines.slice(index + 1, index + 6);
  return block.some((line) => subjectLine.test(line)) && block.some((line) => /\b(?:19|20)\d\d\b|\d{4}年/.test(line));
}

const senderLine = /^[>*\s]*(?:from|von|de|da|van|fra|från|od|lähettäjä|от|差出人|发件人|寄件者|보낸 사람)\s*[:：]\**\s*\S/i;
const subjectLine =
  /^[>*\s]*(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|emne|ämne|aihe|temat|件名|主题|主旨|제목)\s*[:：]/i;

/** Drops the quotes at the end, with the line that says who wrote them; none with an answer below. */
function withoutQuotesBelow(lines: readonly string[]): readonly string[] {
  const end = lastWhere(withoutSignature(lines), (line) => line !== '' && !line.startsWith('>'));
  const hasQuotes = lines.slice(end + 1).some((line) => line.startsWith('>'));
  return hasQuotes ? lines.slice(0, beginningOfSaying(lines, end)) : lines;
}

/** "On Monday, Zoë wrote:" takes up to three lines, ends with a colon, and has a day or an address in it. */
function beginningOfSaying(lines: readonly string[], end: number): number {
  const next = lines.slice(end + 1).find((line) => line !== '');
  if (!/[:：]\**$/.test(lines[end] ?? '') || !next?.startsWith('>')) return end + 1;
  for (let first = end; first > end - 3 && first >= 0 && lines[first] !== ''; first -= 1) {
    const isFirst = first === 0 || lines[first - 1] === '' || first === end - 2;
    if (isFirst && /\d|@/.test(lines.slice(first, end + 1).join(' '))) return first;
  }
  return end + 1;
}

/** Everything from the line with two hyphens on; and the line by which a telephone praises itself. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const mark = lines.indexOf('--');
  const rest = mark === -1 ? lines : lines.slice(0, mark);
  const last = lastWhere(rest, (line) => line !== '');
  return last > 0 && ofTelephones.test(rest[last] ?? '') ? rest.slice(0, last) : rest;
}

const ofTelephones =
  /^(?:(?:sent from|get outlook for|von meinem .*gesendet|gesendet (?:von|mit|aus der)|envoyé (?:de|depuis)|enviado desde|inviato da|verzonden vanaf|verstuurd vanaf|sendt fra|skickat från|iphoneから送信|发自我的).{0,60})$/i;

const lastWhere = (lines: readonly string[], isIt: (line: string) => boolean): number => lines.findLastIndex(isIt);
