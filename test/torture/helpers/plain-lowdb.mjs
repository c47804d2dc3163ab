// What a journal would be with lowdb as it comes: read, change, write. Says "saved <note>" once lowdb says that it has.
import { writeSync } from 'node:fs';
import { LowSync } from 'lowdb';
import { JSONFileSync } from 'lowdb/node';

const [path, writer, count, onlyRead] = process.argv.slice(2);

if (onlyRead) new LowSync(new JSONFileSync(path), { interactions: [] }).read();

for (let number = 0; number < Number(count); number++) {
  const note = `${writer}-${number}`;
  const db = new LowSync(new JSONFileSync(path), { interactions: [] });
  try {
    db.read();
    db.data.interactions.push({ note, text: 'x'.repeat(500) });
    db.write();
    writeSync(1, `saved ${note}\n`);
  } catch (error) {
    writeSync(2, `${error.message}\n`);
  }
}
