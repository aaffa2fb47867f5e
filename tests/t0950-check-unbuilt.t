#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What stands under a configuration symbol that is gone breaks once that is mended:
# it is told, and not as certain.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir -p repo/net repo/include/net
printf 'source "net/Kconfig"\n' >repo/Kconfig
printf 'config NET_FAST\n\tbool "Direct calls"\n\nconfig NET_SLOW\n\tbool "Others"\n' \
	>repo/net/Kconfig
printf 'int set_hash(int key, int *found);\n' >repo/include/net/set.h
printf '#include <net/set.h>\n\nint set_hash(int key, int *found)\n{\n\treturn *found = key;\n}\n' \
	>repo/net/set.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b provider
sed -i 's/NET_FAST/MITIGATION_NET_FAST/' repo/net/Kconfig
sed -i 's/, int \*found//' repo/include/net/set.h
sed -i 's/, int \*found//; s/\*found = //' repo/net/set.c
commit repo 'net: rename the symbol, and drop a parameter'

# user NAME CONDITION
user() {
	git -C repo checkout -q -b "$1" base
	cat >repo/net/lookup.c <<END
#include <net/set.h>

int lookup(int key)
{
	int found = 0;

#if$2
	set_hash(key, &found);
#endif
	return found;
}
END
	commit repo "net: $1"
}
user fast 'def CONFIG_NET_FAST'
user slow 'def CONFIG_NET_SLOW'
user not-fast 'ndef CONFIG_NET_FAST'
user enabled ' IS_ENABLED(CONFIG_NET_FAST) && defined(CONFIG_NET_SLOW)'

found() {
	run crosstree -C repo check --kinds=silent --format=json provider "$1"
	python3 -c 'import json, sys
for f in json.load(sys.stdin)["silent"]:
    print(f["kind"], f["symbol"], f["confidence"])' <out
}

is "$(found fast)" 'kconfig NET_FAST likely
signature set_hash likely' 'a call under the symbol that is gone is likely'
is "$(found enabled)" 'kconfig NET_FAST likely
signature set_hash likely' 'one under it and another one is, too'
is "$(found slow)" 'signature set_hash certain' 'one under a symbol that is there is certain'
is "$(found not-fast)" 'signature set_hash certain' 'one that is compiled without it is certain'

finish
