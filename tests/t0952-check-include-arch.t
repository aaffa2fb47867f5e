#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What only headers of some architectures bring, and what the build makes of generic ones.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
for a in x86 arm64 riscv; do
	mkdir -p repo/arch/$a/include/asm
	printf '#define SOC_%s\n' "$a" >repo/arch/$a/include/asm/soc.h
done
mkdir -p repo/arch/riscv/include/uapi/asm
printf '#include <asm-generic/errno.h>\n' >repo/arch/riscv/include/uapi/asm/errno.h
printf '#include <linux/of.h>\n' >>repo/arch/riscv/include/asm/soc.h
mkdir -p repo/include/uapi/asm-generic repo/include/linux repo/drivers
printf 'mandatory-y += errno.h\n' >repo/include/uapi/asm-generic/Kbuild
printf '#define EINVAL 22\n' >repo/include/uapi/asm-generic/errno.h
printf 'struct node;\nint of_count(const struct node *np);\n' >repo/include/linux/of.h
printf '#include <asm-generic/errno.h>\n#include <linux/of.h>\nint of_modalias(struct node *np);\n' >repo/include/linux/of_device.h
printf '#include <asm/errno.h>\n#include <asm/soc.h>\n' >repo/include/linux/module.h
printf 'int unused;\n' >repo/drivers/core.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b provider
sed -i '1d; s/#include.*/struct node;/' repo/include/linux/of_device.h
commit repo 'of_device: do not include of.h'

git -C repo checkout -q -b consumer base
cat >repo/drivers/panel.c <<'END'
#include <linux/module.h>
#include <linux/of_device.h>

int panel_count(struct node *np)
{
	return np ? of_count(np) : -EINVAL;
}
END
commit repo 'panel: add it'

run crosstree -C repo check --min-confidence=possible --format=json provider consumer
is "$(python3 -c 'import json, sys
for f in json.load(sys.stdin)["silent"]:
    print(f["kind"], f["symbol"], f["line"], f["confidence"])' <out)" \
	'include of_count 6 likely' 'what riscv includes alone, and nothing of asm/errno.h'
run crosstree -C repo check provider consumer
like out 'only headers of some architectures include what has of_count now; add #include <linux/of.h>' \
	'and what to do'
like out 'provider +[0-9a-f]+ of_device: do not include of.h' 'the commit that took it away'

finish
