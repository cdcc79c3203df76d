#!/usr/bin/env bash
# Registers Linli with Axon Server under the token of the secret file, unless it is known already.
set -euo pipefail

cli() {
  java -jar /axonserver/axonserver-cli.jar "$1" -S http://axonserver:8024 -t "$(cat /run/secrets/axonserver-system-token)" "${@:2}"
}

known=$(cli applications -o json)
case $known in
  *'"linli"'*) echo "linli is registered" ;;
  *) cli register-application -a linli -r USE_CONTEXT@default -T "$(cat /run/secrets/axonserver-token)" >/dev/null
    echo "linli was registered" ;;
esac
