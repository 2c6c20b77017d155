import { Client } from 'pg';
import { type Follower, followChannel } from '../../database/followChannel';
import { openPass } from '../gateway/disclosure/openPass';
import { emptyDatabase } from '../harness/postgres';

describe('whoever follows a channel', () => {
  it('hears what is told, is told when it was deaf, and hears again when the connection is back', async () => {
    const url = await emptyDatabase('channel');
    const pass = await openPass(Number(new URL(url).port));
    const heard: string[] = [];
    let listening = 0;
    let lost = 0;
    let follower: Follower | undefined;
    try {
      await new Promise<void>((resolve) => {
        follower = followChannel({
          url: pass.through(url),
          channel: 'a_channel',
          name: 'a test',
          restsMs: [20],
          onMessage: (payload) => void heard.push(payload),
          onListening: () => {
            listening++;
            resolve();
          },
          onLost: () => {
            lost++;
          },
        });
      });
      await tell(url, 'one');
      await until(() => heard.length === 1);
      pass.cut();
      await until(() => lost === 1);
      await tell(url, 'nobody hears this');
      pass.open();
      await until(() => listening === 2);
      await tell(url, 'two');
      await until(() => heard.length === 2);
      expect({ heard, listening, lost }).toEqual({ heard: ['one', 'two'], listening: 2, lost: 1 });
    } finally {
      await follower?.close();
      await pass.stop();
    }
    const { rows } = await asked(url, "SELECT FROM pg_stat_activity WHERE application_name = 'a test'");
    expect(rows).toEqual([]);
  });

  it('says once that nothing answers, tries again, and can be closed meanwhile', async () => {
    let lost = 0;
    const follower = followChannel({
      url: 'postgres://nobody:nothing@127.0.0.1:9/nowhere',
      channel: 'a_channel',
      name: 'a test',
      restsMs: [1],
      onMessage: () => {},
      onListening: () => {},
      onLost: () => {
        lost++;
      },
    });
    await until(() => lost > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await follower.close();
    expect(lost).toBe(1);
  });
});

const tell = (url: string, payload: string) => asked(url, "SELECT pg_notify('a_channel', $1)", [payload]);

async function asked(url: string, sql: string, values: readonly string[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql, [...values]);
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let looks = 0; !holds(); looks++) {
    if (looks > 500) throw new Error('it never came to pass');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
