#!/usr/bin/env bash
# Publishes the service as the image does (deploy/Dockerfile), compiled ahead of time: benchmarks/publish.sh FOLDER.
set -euo pipefail
folder=$(realpath -m "$1")
cd "$(dirname "$0")/.."
dotnet restore src/Api --locked-mode -p:PublishReadyToRun=true --nologo -v quiet >/dev/null
dotnet publish src/Api --no-restore --configuration Release --arch "$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --self-contained false -p:PublishReadyToRun=true --output "$folder" --nologo -v quiet >/dev/null
