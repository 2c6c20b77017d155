import { chooseAccount, runningAs } from '../../database/chooseAccount';

const root = 'root:x:0:0:root:/root:/bin/bash\n';
const nobody = 'nobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n';
const postgres = 'postgres:x:101:104:PostgreSQL administrator:/var/lib/postgresql:/bin/bash\n';

describe('the account that PostgreSQL runs as', () => {
  it('is our own for an ordinary user, and where there are no user ids', () => {
    expect(chooseAccount(1000, () => root + nobody)).toBeNull();
    expect(runningAs(chooseAccount(1000, () => root))).toEqual({ cwd: '/' });
  });

  it('is "postgres" for root, else "nobody"', () => {
    expect(chooseAccount(0, () => root + nobody + postgres)).toEqual({
      name: 'postgres',
      uid: 101,
      gid: 104,
    });
    expect(runningAs(chooseAccount(0, () => root + nobody))).toEqual({ cwd: '/', uid: 65534, gid: 65534 });
  });

  it('is never made: root without either account is told what to do', () => {
    expect(() => chooseAccount(0, () => root)).toThrow(
      /neither an account "postgres" nor "nobody".*Start Lotse as an ordinary user, or set <NAME>_DATABASE_URL/,
    );
  });
});
