#!/usr/bin/env bash
# Registers Linli with Axon Server for its context, under the token of the secret file, unless it is known already.
# "register.sh again" forgets it first: for a new token, or another context.
# "register.sh ask METHOD PATH" asks Axon Server anything else, in the name of its administrator. All need nothing but bash.
set -euo pipefail

server=${AXONSERVER_HTTP:-axonserver:8024}
secrets=${SECRETS:-/run/secrets}
context=${LINLI_AXONSERVER_CONTEXT:-default}

# method, path, body: prints the answer's body, and fails unless its status is 2xx
call() {
  local status line answer
  exec 3<>"/dev/tcp/${server%:*}/${server#*:}"
  printf '%s %s HTTP/1.0\r\nHost: %s\r\nAccept: application/json\r\nAxonIQ-Access-Token: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
    "$1" "$2" "$server" "$(cat "$secrets/axonserver-system-token")" "${#3}" "$3" >&3
  read -r _ status _ <&3
  while read -r line <&3 && [ "${line%$'\r'}" != "" ]; do :; done
  answer=$(cat <&3)
  exec 3>&-
  if [[ $status == 2?? ]]; then
    printf '%s' "$answer"
  else
    echo "Axon Server answered $1 $2 with $status: $answer" >&2
    return 1
  fi
}

# A server that has just begun to answer may not have made its contexts yet.
patiently() {
  local try
  for try in {1..30}; do
    if call "$@"; then return; fi
    sleep "${PAUSE:-2}"
  done
  return 1
}

if [[ ${1:-} == ask ]]; then
  call "$2" "$3" ''
  exit
fi
if [[ ! $context =~ ^[A-Za-z0-9_-]+$ ]]; then
  echo "$context is no name of a context" >&2
  exit 1
fi
known=$(patiently GET /v1/public/applications '')
if [[ $known == *'"linli"'* && ${1:-} == again ]]; then
  patiently DELETE /v1/applications/linli '' >/dev/null
elif [[ $known == *'"linli"'* ]]; then
  echo "linli is registered"
  exit
fi
patiently POST /v1/applications \
  "{\"name\":\"linli\",\"token\":\"$(cat "$secrets/axonserver-token")\",\"roles\":[{\"context\":\"$context\",\"roles\":[\"USE_CONTEXT\"]}]}" >/dev/null
echo "linli was registered for the context $context"
