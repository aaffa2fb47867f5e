#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Of every way out the text, the json and the mail say the same.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" -q "$TRASH/mk" || echo 'Bail out! no miniature trees'
cp "$ROOT/docs/july-2019.trees" .
fixup=$ROOT/conflict-fixups/silent/amdgpu-hmm-range-register.patch
plan() {
	run crosstree -C mk plan --trees="$TRASH/july-2019.trees" hmm amdgpu --fixup="$fixup" "$@"
}
# json EXPRESSION: over w, the ways by name, and r
json() {
	python3 -c 'import json, sys
r = json.load(open("plan.json"))
w = {x["name"]: x for x in r["ways"]}
print(eval(sys.argv[1]))' "$1"
}
# block WAY: what a text says of it, in one line
block() {
	awk -v way="$1: " '/^[a-z-]+: / { on = index($0, way) == 1 } on' text | tr -s ' \n' ' '
}

plan --format=json
exit_is 0 'a plan'
cp out plan.json
plan
cp out text
plan --format=mail
cp out mail.raw
git mailinfo mail /dev/null <mail.raw >/dev/null

ways=$(json '" ".join(x["name"] for x in r["ways"] if x["state"] == "way")')
for way in $ways; do
	block "$way" >of-text
	cp text kept && cp mail text && block "$way" >of-mail && mv kept text
	# the first of a mail has no line of its own
	[ -s of-mail ] || tr -s ' \n' ' ' <mail >of-mail
	json "'\n'.join([w['$way']['do'], 'hmm is not pulled: ' + w['$way']['not_pulled']['provider'],
		'amdgpu is not pulled: ' + w['$way']['not_pulled']['consumer']] +
		[s['what'] + ' by ' + s['route'] + ': ' + s['release'] for s in w['$way']['steps'] if s['release']] +
		[p['subject'] or 'the fixup' for p in w['$way']['patches']] +
		[a for p in w['$way']['patches'] for a in p['to']] +
		[c['id'][:12] for c in w['$way']['commits']] +
		[b['what'] for b in w['$way']['broken']])" >facts
	missing=$(while read -r fact; do
		grep -qF -e "$fact" of-text || echo "text: $fact"
		grep -qF -e "$fact" of-mail || echo "mail: $fact"
	done <facts)
	is "$missing" '' "$way: text and mail have what json has"
done
is "$(json 'all(len(x["broken"]) == x["unbuilt"] for x in r["ways"] if x["state"] == "way")')" True \
	'each commit that would not build is told'
like text '^   unbuilt  the merge: drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c:96:$' 'with the use that it leaves behind'
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open("plan.json")), json.load(open(sys.argv[1])))
' "$ROOT/docs/schema/plan-1.json"
else
	skip 'no python3-jsonschema'
fi

# ------------------------------------------- what waits comes back on top of the other

# drm-next takes nothing new: amdgpu is in a release after hmm by itself
lands() {
	json "[s['release'] for s in w['$1']['steps'] if s['what'].startswith('$2')][0]"
}
is "$(lands fixup hmm) $(lands fixup amdgpu)" 'v5.3-rc1 v5.4-rc1' 'one is in a release before the other'
is "$(lands defer-provider 'what waits') $(json 'w["defer-provider"]["late"]')" 'v5.5-rc1 2' \
	'the first would lose two by waiting'
is "$(lands defer-consumer 'what waits') $(json 'w["defer-consumer"]["late"]')" 'v5.4-rc1 0' \
	'the second none'
is "$(lands phased 'the removal')" v5.5-rc1 'the old form goes when both are in'
finish
