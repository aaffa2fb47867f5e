#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Kconfig files and Makefiles are looked at, exports and numbers have commits of
# both sides, and --kinds takes the kinds apart.
. "$(dirname "$0")/lib/test-lib.sh"

cat >findings.py <<\END
import json, sys
answer = json.load(sys.stdin)
for s in answer["silent"]:
    print("%s %s %s:%d %s | %s | %s" % (
        s["kind"], s["symbol"], s["path"], s["line"], s["provider"]["side"],
        ", ".join(x["subject"] for x in s["provider"]["commits"]),
        ", ".join(x["subject"] for x in s["consumer"]["commits"])))
for u in answer["unchecked"]:
    print("unchecked", u["path"])
END

# found NAME WANTED KINDS [OPTION]...
found() {
	name=$1 wanted=$2 kinds=$3
	shift 3
	run crosstree -C repo check api driver --kinds="$kinds" --format=json "$@"
	is "$(python3 "$TRASH/findings.py" <out)" "$wanted" "$name"
}

git init -q repo
mkdir -p repo/core repo/drv repo/include/uapi
printf 'config CORE\n\tbool\n\nconfig CORE_DMA\n\tbool "DMA"\n\nconfig CORE_PM\n\tbool\n' >repo/core/Kconfig
printf 'int core_go(int n)\n{\n\treturn n;\n}\nEXPORT_SYMBOL(core_go);\n' >repo/core/core.c
printf 'obj-y += core.o\n' >repo/core/Makefile
printf 'config DRV\n\ttristate "driver"\n\n# one\n# two\n# three\n' >repo/drv/Kconfig
echo "obj-\$(CONFIG_DRV) += drv.o" >repo/drv/Makefile
printf 'int core_go(int n);\n\nint drv_probe(void)\n{\n\treturn 0;\n}\n' >repo/drv/drv.c
{
	echo '#define CAP_A 0'
	for i in 1 2 3 4 5 6 7 8; do
		echo "#define CAP_OLD$i $i"
	done
} >repo/include/uapi/caps.h
commit repo base
git -C repo branch driver
git -C repo checkout -q -b api
sed -i 's/CORE_DMA/CORE_DMAENGINE/' repo/core/Kconfig
commit repo 'core: rename the option'
sed -i '/EXPORT/d' repo/core/core.c
commit repo 'core: do not export it'
sed -i '1i #define CAP_FIRST 9' repo/include/uapi/caps.h
commit repo 'caps: take 9'
git -C repo checkout -q driver
printf '\nconfig DRV_DMA\n\tbool "dma"\n\tdepends on CORE_DMA\n' >>repo/drv/Kconfig
commit repo 'drv: use DMA'
sed -i 's/return 0/return core_go(1)/' repo/drv/drv.c
commit repo 'drv: go'
echo '#define CAP_LAST 9' >>repo/include/uapi/caps.h
commit repo 'caps: one more'

K='kconfig CORE_DMA drv/Kconfig:10 ours | core: rename the option | drv: use DMA'
E='export core_go drv/drv.c:5 ours | core: do not export it | drv: go'
N='name-clash CAP_LAST include/uapi/caps.h:11 ours | caps: take 9 | caps: one more'
found 'a symbol that was renamed' "$K" kconfig
found 'an export that is gone' "$E" export
found 'a number given twice' "$N" name-clash
found 'all of them, and nothing was left out' "$K
$E
$N" silent
found 'the same from the cache' "$K
$E
$N" silent
found 'the same on one thread, without the cache' "$K
$E
$N" silent --no-cache -j1
found 'and on more threads than there is work for' "$K
$E
$N" silent --no-cache -j16
found 'no other kind says so' '' signature,symbol-gone,duplicate,new-check
found 'nor one that needs no types' '' duplicate

run crosstree -C repo check driver api --kinds=silent
exit_is 1 'the other way round'
like out 'CORE_DMA, which is gone, perhaps renamed to CORE_DMAENGINE' 'the new name is said'
like out '^3 silent conflicts\.$' 'and all three are there'

# A dependency that a selected symbol gained is only possible: it may be met.
git -C repo checkout -q api
sed -i 's/^config CORE_PM/&\n\tdepends on CORE/' repo/core/Kconfig
commit repo 'core: PM needs the core'
git -C repo checkout -q driver
printf '\tselect CORE_PM\n' >>repo/drv/Kconfig
commit repo 'drv: power management'
found 'a new dependency is not shown by default' "$K" kconfig
found 'but can be' "$K
kconfig CORE_PM drv/Kconfig:11 ours | core: PM needs the core | drv: power management" \
	kconfig --min-confidence=possible
sed -i 's/depends on CORE_DMA/& \&\& CORE/' repo/drv/Kconfig
commit repo 'drv: needs the core'
run crosstree -C repo check api driver --kinds=kconfig --min-confidence=possible
unlike out 'CORE_PM' 'not when it is met'

finish
