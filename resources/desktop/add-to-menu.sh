#!/bin/sh
# Puts Runner Legs into the menu of whoever runs this, from the folder it lies in now. With --remove takes it out again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/runlegs.desktop
icon=$data/icons/hicolor/scalable/apps/runlegs.svg
if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$icon"
  echo "Runner Legs is no longer in the menu. Your training lies where it was."
  exit 0
fi
mkdir -p "$(dirname "$entry")" "$(dirname "$icon")"
cp "$here/runlegs.svg" "$icon"
quoted=$(printf '%s' "$here/runlegs" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g; s/[\\&|]/\\&/g')
sed "s|^Exec=.*|Exec=\"$quoted\"|" "$here/runlegs.desktop" >"$entry"
echo "Runner Legs is in the menu."
