#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Formats that other programs show conflicts from: markdown, SARIF, JUnit.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/mk" || exit 1
two() {
	run crosstree -C "$TRASH/mk" check hmm amdgpu --format="$1"
}
all() {
	format=$1
	shift
	run crosstree -C "$TRASH/mk" check --matrix --trees="$ROOT/tests/minikernel/trees" \
		--format="$format" "$@"
}

two markdown
exit_is 1 'markdown'
like out '^### hmm \+ amdgpu$' 'has a heading'
like out '^1 silent conflict, 0 textual\.' 'the count'
# shellcheck disable=SC2016 # backticks of markdown
like out '^- \*\*signature\*\* `drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c:96` `hmm_range_register`: argument 2 is struct mm\\_struct \\\*' 'an item a finding'
like out '^  - amdgpu ab2a2ed72961 drm/amdgpu: get user pages from HMM$' 'with its commits'
all markdown
like out '^6 silent conflicts, 5 textual\.' 'of all pairs as well'
# shellcheck disable=SC2016 # backticks of markdown
like out '^- \*\*textual\*\* `mm/Kconfig`: content conflict, 1 hunk$' 'textual ones, too'
run crosstree -C "$TRASH/mk" check hmm amdgpu --store="$ROOT/conflict-fixups" --format=markdown
exit_is 0 'what has a fixup does not count'
like out '^Not counted, with a fixup or suppressed:$' 'and is listed apart'

sarif() {
	python3 -c 'import json, sys
d = json.load(open("out"))
r = d["runs"][0]
for x in r["results"]:
    assert r["tool"]["driver"]["rules"][x["ruleIndex"]]["id"] == x["ruleId"], x
print(eval(sys.argv[1]))' "$1"
}
two sarif
exit_is 1 'sarif'
is "$(sarif '[(x["ruleId"], x["level"], x["locations"][0]["physicalLocation"]["region"]["startLine"], x["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for x in r["results"]]')" \
	"[('signature', 'error', 96, 'include/linux/hmm.h')]" 'a result a finding, with both places'
cp out two.sarif
run crosstree -C "$TRASH/mk" check hmm amdgpu --store="$ROOT/conflict-fixups" --format=sarif
is "$(sarif '[x["suppressions"][0]["kind"] for x in r["results"]]')" "['external']" 'one with a fixup is suppressed'
cp out fixed.sarif
all sarif
is "$(sarif 'len(r["results"]), len({x["partialFingerprints"]["conflict/v1"] for x in r["results"]})')" '(11, 11)' \
	'all pairs, each with a fingerprint of its own'
cp out all.sarif
all json -o "$TRASH/state.json"
all sarif --since="$TRASH/state.json"
is "$(sarif '{x["baselineState"] for x in r["results"]}')" "{'unchanged'}" 'what is known is unchanged'
cp out since.sarif

two junit
exit_is 1 'junit'
cat >cases <<'END'
import sys, xml.etree.ElementTree as e
s = e.parse(sys.argv[1]).getroot()[0]
print(s.get("tests"), s.get("failures"), *[c.get("name") for c in s if c.find("failure") is not None])
END
is "$(python3 cases out)" '2 2 hmm amdgpu' 'both trees fail'
all junit
is "$(python3 cases out)" '11 11 linus docs net-next block hmm hmm-callback drm-next amdgpu nouveau sched mm' 'a case a tree'
all junit --since="$TRASH/state.json"
exit_is 0 'nothing new'
is "$(python3 cases out)" '11 0' 'fails nothing'

# Text of trees is text.
git init -q -b linus evil
path='a`b<i>]]>&*.txt'
printf '%s\n' a b c >"evil/$path"
commit evil base
for branch in ours theirs; do
	git -C evil checkout -q -B $branch linus
	echo $branch >"evil/$path"
	commit evil "</failure>]]> <b> [x](http://x) $(printf '\033')[31m"
done
for format in markdown sarif junit; do
	run crosstree -C evil check ours theirs --format=$format
	exit_is 1 "hostile text in $format"
	unlike out "$(printf '\033')" 'without escapes'
	cp out evil.$format
done
is "$(python3 cases evil.junit)" '2 2 ours theirs' 'junit stays xml'
# shellcheck disable=SC2016 # backticks of markdown
like evil.markdown '`` a`b<i>\]\]>&\*.txt ``' 'a path is code in markdown'
like evil.markdown '&lt;/failure>\\\]\\\]> &lt;b> \\\[x\\\]' 'a subject is no markup'
if python3 -c 'import jsonschema' 2>/dev/null; then
	for f in two fixed all since evil; do
		# SARIF_SCHEMA: the standard's own, too
		succeeds "$f.sarif is SARIF" python3 -c 'import json, sys, jsonschema
for schema in sys.argv[2:]:
    jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(schema)))' \
			$f.sarif "$ROOT/docs/schema/sarif-2.1.0-part.json" ${SARIF_SCHEMA:+"$SARIF_SCHEMA"}
	done
else
	skip 'no jsonschema'
fi

finish
