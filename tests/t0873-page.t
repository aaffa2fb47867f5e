#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The page of many trees, as ci/bench html makes it: its map is whole without a cell for
# each pair, and it comes up in a browser by itself.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/bench/make-page" "$TRASH/repo" 80 || exit 1
run crosstree -C repo check --matrix --trees=trees --format=porcelain
cp out porcelain
run crosstree -C repo check --matrix --trees=trees --format=html -o ../page.html
exit_is 1 'a page of 80 trees'

# rows, cells with their spans in each, and where the coloured ones are
python3 - page.html porcelain >map <<'END'
import collections, re, sys
page = open(sys.argv[1]).read()
body = page[page.index('<table class="map'):page.index("</tbody>")]
rows = body.split('<th scope="row">')[1:]
names = [re.sub(r"^\d+ ", "", r[:r.index("<td")]) for r in rows]
widths, marked, cells = set(), set(), 0
for name, row in zip(names, rows):
    at = 0
    for span, cls, rest in re.findall(r'<td(?: colspan="(\d+)")?(?: class="(\w+)")?>([^<]*(?:<a)?)', row):
        if cls in ("t", "s", "b"):
            marked.add(frozenset((name, names[at])))
        at += int(span or 1)
        cells += 1
    widths.add(at)
clash = set()
for line in open(sys.argv[2]):
    f = line.rstrip("\n").split("\t")
    if f[0] == "pair" and f[1] != "clean":
        clash.add(frozenset(f[4:6]))
print("square", widths == {len(rows)})
print("dense", 'class="map dense"' in body)
print("fewer", cells < len(rows) ** 2 / 2)
print("marked", marked == clash and len(clash) > 50)
END
like map '^dense True' 'with a dense map'
like map '^square True' 'that is a square'
like map '^fewer True' 'of fewer cells than pairs'
like map '^marked True' 'with each pair that clashes in its place'

if ! command -v chromium >/dev/null; then
	skip 'no chromium' 2
elif run "$ROOT/tests/bench/page-load" page.html 1 && ! grep -q 'does not start' err; then
	like out '^[0-9]+ 0 0( [0-9]+){4}$' 'it asks for nothing and says nothing'
	[ "$(cut -d' ' -f7 out)" -gt 1000 ]
	ok $? 'but is there'
else
	sed 's/^/# /' err | head -5
	skip 'chromium does not start here' 2
fi

finish
