// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/thrx.h>

#define OFFSET(sym, str, mem)	\
	__asm__ volatile("\n.ascii \"->" #sym " %0\"" : : "i" (offsetof(struct str, mem)))
#define BLANK()		__asm__ volatile("\n.ascii \"->\"" : : )

int main(void);
int main(void)
{
	OFFSET(TSKX_FLAGS, thrx, flags);
	OFFSET(TSKX_PREEMPT, thrx, preempt);
	OFFSET(TSKX_STACK_CANARY, thrx, canary);
	BLANK();
	OFFSET(PTX_PC, ptx, pc);
	OFFSET(PTX_SP, ptx, sp);
	OFFSET(PTX_SYSCALLNO, ptx, syscallno);
	return 0;
}
