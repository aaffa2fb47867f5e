#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A list of registers or a Makefile that is too large to be read is passed over: the rest of
# the check goes on.
. "$(dirname "$0")/lib/test-lib.sh"

large() {	# WORD: 33 MiB of comments around a line
	head -c 17301504 /dev/zero | tr '\0' '#'
	printf '\n%s\n' "$1"
	head -c 17301504 /dev/zero | tr '\0' '#'
}

git init -q repo
mkdir -p repo/arch/arm64/include/asm repo/arch/arm64/tools repo/arch/arm64/kernel repo/drivers/misc
cat >repo/arch/arm64/include/asm/sysreg.h <<'EOF'
#ifndef __ASM_SYSREG_H
#define __ASM_SYSREG_H

#define SYS_TRBLIMITR_EL1	11
#define SYS_TRBPTR_EL1		12

#endif
EOF
cat >repo/arch/arm64/kernel/trbe.c <<'EOF'
#include <asm/sysreg.h>

int trbe_pointer(void)
{
	return SYS_TRBPTR_EL1;
}
EOF
printf 'int relay(int n)\n{\n\treturn n;\n}\n' >repo/drivers/misc/relay.c
large 'Sysreg	TRBSR_EL1	3	0	9	11	3' >repo/arch/arm64/tools/sysreg
large 'obj-y += relay.o' >repo/drivers/misc/Makefile
commit repo base
git -C repo branch theirs
git -C repo branch ours

git -C repo checkout -q ours
sed -i '/TRBLIMITR/d' repo/arch/arm64/include/asm/sysreg.h
sed -i 's/TRBSR_EL1/TRBSR_EL2/' repo/arch/arm64/tools/sysreg
sed -i 's/relay.o/relay2.o/' repo/drivers/misc/Makefile
commit repo 'drop a register'

git -C repo checkout -q theirs
printf '\nint trbe_limit(void)\n{\n\treturn SYS_TRBLIMITR_EL1;\n}\n' >>repo/arch/arm64/kernel/trbe.c
sed -i 's/return n;/return n + 1;/' repo/drivers/misc/relay.c
commit repo 'use it'

run crosstree -C repo check --no-cache --kinds=silent --format=porcelain ours theirs
exit_is 1 'a list and a Makefile of 33 MiB are passed over'
content_is err '' '... without a word'
like out 'SYS_TRBLIMITR_EL1' '... and the rest is looked at'

finish
