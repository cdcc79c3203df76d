#!/usr/bin/env bash
# The key file must belong to the server alone, which a mounted secret does not.
set -euo pipefail

install -m 0400 /run/secrets/mongodb-keyfile /tmp/keyfile
exec mongod --replSet linli --keyFile /tmp/keyfile --bind_ip_all --dbpath /data/db --wiredTigerCacheSizeGB 0.75
