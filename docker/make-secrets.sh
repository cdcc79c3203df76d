#!/usr/bin/env bash
# Makes the secrets of compose.yaml that are random, in docker/secrets or the folder given. What is there already stays.
# The certificate and its key (tls-certificate, tls-key) are yours to put there.
set -euo pipefail

folder=${1:-$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/secrets}
mkdir -p "$folder"
chmod 700 "$folder"
cd "$folder"

# Containers run as different users: who may enter the folder may read its files, nobody else.
put() {
  if [ -e "$1" ]; then
    cat >/dev/null
  else
    cat >"$1.new"
    chmod "${2:-444}" "$1.new"
    mv "$1.new" "$1"
  fi
}

random() {
  head -c "$1" /dev/urandom | base64 -w 0
}

word() {
  head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n'
}

word | put axonserver-system-token
word | put axonserver-token
random 756 | put mongodb-keyfile
word | put mongodb-admin-password
printf 'mongodb://linli:%s@mongodb-1:27017,mongodb-2:27017,mongodb-3:27017/?replicaSet=linli' "$(word)" | put mongodb-uri
word | put grafana-admin-password

# Linli refuses a master key that others than its owner may read, so this one belongs to the user of its containers.
random 32 | put master-key 400
if [ "$(id -u)" = 0 ]; then
  chown 10001:10001 master-key
elif [ "$(stat -c %u master-key)" != 10001 ]; then
  echo "make-secrets: give master-key to the containers' user: sudo chown 10001:10001 $folder/master-key" >&2
fi
