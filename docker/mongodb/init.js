// Makes one replica set of the three members and creates its administrator and Linli's own user. Run again, it changes nothing.
const fs = require('fs');
const secret = name => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const until = (what, test) => {
  for (let i = 0; i < 120; i++) {
    if (test()) return;
    sleep(500);
  }
  throw new Error(what + ' did not happen within a minute');
};
const isIn = (server, user, password) => {
  try {
    return server.auth(user, password).ok === 1;
  } catch (notYet) {
    return false;
  }
};

const own = secret('mongodb-uri').match(/^mongodb:\/\/([^:]+):([^@]+)@/);
if (own === null) {
  throw new Error('The secret mongodb-uri must be mongodb://USER:PASSWORD@HOSTS/?replicaSet=linli');
}
const [user, password] = own.slice(1).map(decodeURIComponent);
const databases = ['linli-views', 'linli-keys'];
const server = connect('mongodb://127.0.0.1:27017/admin?directConnection=true');

if (!isIn(server, 'admin', secret('mongodb-admin-password'))) {
  try {
    server.adminCommand({
      replSetInitiate: {
        _id: 'linli',
        members: [1, 2, 3].map(n => ({_id: n, host: 'mongodb-' + n + ':27017', priority: n === 1 ? 2 : 1})),
      },
    });
  } catch (e) {
    if (e.codeName !== 'AlreadyInitialized') throw e;
  }
  until('The first member becoming primary', () => server.hello().isWritablePrimary);
  server.createUser({user: 'admin', pwd: secret('mongodb-admin-password'), roles: ['root']});
  server.auth('admin', secret('mongodb-admin-password'));
}
if (server.hello().isWritablePrimary && server.getUser(user) === null) {
  server.createUser({user, pwd: password, roles: databases.map(db => ({role: 'readWrite', db}))});
}
until('All three members being there', () =>
  server.adminCommand({replSetGetStatus: 1}).members.every(member => ['PRIMARY', 'SECONDARY'].includes(member.stateStr)));
print('The replica set linli is ready.');
