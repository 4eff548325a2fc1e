#!/usr/bin/env bash
# PrairieLearn runs this for every submission. Whatever happens, results.json is there in the end; where there is nothing
# to grade the submission is not gradable, which costs no attempt.
grade=${LOUPE_GRADE:-/grade}
loupe=${LOUPE_HOME:-/loupe}
results=$grade/results/results.json

say() { # not gradable: one sentence, without quotes in it
  printf '{"gradable": false, "format_errors": ["%s"]}\n' "$1" >"$results.part" && mv -f "$results.part" "$results"
}

mkdir -p "$grade/results"
rm -f "$results"
shopt -s nullglob
found=()
for file in "$grade"/student/*.loupesub "$grade"/student/*.json; do
  if [ -f "$file" ] && [ ! -L "$file" ]; then found+=("$file"); fi
done

case ${#found[@]} in
0) say "There is no file of answers here. Hand in the one file that Loupe wrote, with the ending .loupesub." ;;
1)
  timeout --kill-after=2 25 "$loupe/loupe-check/bin/loupe-check" grade --format prairielearn \
    --pack "$loupe/@PACK@" --policy "$loupe/policy.yaml" --out "$results" "${found[0]}"
  [ -s "$results" ] || say "The checker could not do its work, which is not your fault. Please tell your teacher."
  ;;
*) say "There are several files of answers here. Hand in one file with the ending .loupesub." ;;
esac
exit 0
