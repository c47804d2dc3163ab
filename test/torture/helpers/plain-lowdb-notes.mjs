// What the journal would be without a store of its own: lowdb as its documentation shows it. Says each note that it saved.
import { JSONFilePreset } from 'lowdb/node';

process.env.NODE_ENV = 'production';
const [path] = process.argv.slice(2);
for (let number = 0; ; number++) {
  const db = await JSONFilePreset(path, { notes: [] });
  db.data.notes.push(`note ${number}`);
  await db.write();
  process.stdout.write(`note ${number}\n`);
}
