#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What MAINTAINERS-notes.md tells those who run trees: its commands, one after the other on
# the trees of July 2019, and its figures.
. "$(dirname "$0")/lib/test-lib.sh"

mkdir story
cd story || exit 1
"$ROOT/tests/minikernel/build" -q july || exit 1
cp -r "$ROOT/docs/july-2019.trees" "$ROOT/conflict-fixups" .
mv conflict-fixups/silent/amdgpu-hmm-range-register.patch full-fixup.patch
git config --global crosstree.trees ../july-2019.trees
# nobody is asked for it
git config --global url.https://127.0.0.1:1/.insteadOf https://git.example.org/

sed '/^## Layout/,$d' "$ROOT/MAINTAINERS-notes.md" >notes
sed -n 's/^ \{4,6\}\(\(crosstree\|git\) .*\)/\1/p' notes | sed 's/ \+#.*//' >commands
cd july || exit 1
while read -r command; do
	run sh -c "$command"
	[ "$status" = 0 ] || [ "$status" = 1 ]
	ok $? "$command" || note "exit status $status: $(head -n 3 "$TRASH/err")"
done <../commands
[ "$(wc -l <../commands)" -ge 20 ]
ok $? "there are $(wc -l <../commands) of them"

# figure WAY COLUMN NUMBER: of the plan in ./ways
figure() {
	is "$(awk -v way="$1" -v name="$2" '
		$1 == "way" { for (i = 2; i <= NF; i++) if ($i == name) column = i + 1 }
		$2 == way { print $column }' ways)" "$3" "$1: $2 is $3, as the notes say"
}
crosstree plan hmm amdgpu --fixup ../full-fixup.patch >ways
figure fixup lines 13
figure prep lines 1
figure topic along 5
crosstree plan hmm-callback amdgpu >"$TRASH/callback"
for way in prep shim phased; do
	like callback "^ *- $way +no way" "$way is no way for a callback, as the notes say"
done

# What they name in passing.
missing=
crosstree lint --list-rules >rules
for rule in $(sed -n 's/^ *crosstree lint hmm *# //p' ../notes | tr -d ','); do
	grep -q "^$rule " rules || missing="$missing $rule"
done
is "$missing" '' 'the rules are there'
for file in $(tr '\140' '\n' <../notes | grep -E '^(nightly|pre-push|gitlab-ci|slurm|k8s)[a-z.-]*$'); do
	[ -e "$ROOT/ci/templates/$file" ] || missing="$missing $file"
done
is "$missing" '' 'so are the templates'

finish
