/** What generated people are called, where they live, and what is said with them. All invented. */
export const givenNames = [
  'Zoë',
  'Håkon',
  'Marta',
  'João',
  'Ömer',
  'Siobhán',
  'Chidi',
  '花',
  'Lena',
  'Ibrahim',
  'Ngọc',
  'Владимир',
];

export const familyNames = [
  'Adams',
  'Lie',
  'Nováková',
  'Medeiros',
  'Yıldız',
  'Okafor',
  '佐藤',
  'Brandt',
  'Saleh',
  'Trần',
  'Орлова',
];

export const zones = [null, null, null, 'Europe/London', 'Europe/Oslo', 'America/Sao_Paulo', 'Asia/Tokyo', 'America/New_York'];

export const matters = [
  'send the offer for the second office',
  'budget answer',
  'the price list of the new supplier',
  'does the licence cover two offices?',
  'paper samples for 株式会社ひばり',
  'compare the three printers',
  'the corrected invoice',
  'how the training went',
];

export const sentences = [
  'Went through the open points one by one; nothing is urgent.',
  'They decide at the end of the month, together with the board.',
  'The delivery came, one box was missing, the supplier knows.',
  'Asked about São Paulo again: the partner there speaks for both.',
  'Prefers to be called after lunch, never on Mondays.',
  'The invoice was wrong twice; apologised and sent a new one.',
  'Happy with the new timetable; wants the same for the other building.',
  'Wants the figures on one page, by region, without the pictures.',
];
