#!/usr/bin/env bash
# Publishes the service as the image does (deploy/Dockerfile), compiled ahead of time together with the runtime: benchmarks/publish.sh FOLDER. It takes minutes; for several scripts in a row,
# publish once and name the folder in OUTCOMES_PUBLISHED.
set -euo pipefail
folder=$(realpath -m "$1")
cd "$(dirname "$0")/.."
if [ -n "${OUTCOMES_PUBLISHED:-}" ]; then
  ln -s "$(realpath "$OUTCOMES_PUBLISHED")" "$folder"
  exit
fi
dotnet restore src/Api --locked-mode -p:PublishReadyToRun=true -p:SelfContained=true --nologo -v quiet >/dev/null
dotnet publish src/Api --no-restore --configuration Release --arch "$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --self-contained true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true --output "$folder" --nologo -v quiet >/dev/null
