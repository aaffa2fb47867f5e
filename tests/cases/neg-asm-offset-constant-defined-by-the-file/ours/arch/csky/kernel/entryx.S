/* SPDX-License-Identifier: GPL-2.0 */
#include <asm/asm-offsets.h>

/* the slot below the frame */
#define PTX_ORIG_A0	252

	.text
/* enter with the frame in sp; PTX_ORIG_A0 is for restarts only */
SYM_CODE_START(handle_sysx)
	addi	sp, sp, -256
	sw	ra, PTX_PC(sp)
	sw	a0, PTX_SP(sp)
	lw	t0, TSKX_FLAGS(tp)
	andi	t0, t0, 0x10
	bnez	t0, 1f
	call	do_sysx
1:
	lw	ra, PTX_PC(sp)
	addi	sp, sp, 256
	ret
SYM_CODE_END(handle_sysx)

SYM_CODE_START(ret_from_forkx)
	call	schedule_tailx
	lw	t1, TSKX_PREEMPT(tp)
	bnez	t1, 2f
	sw	a0, PTX_ORIG_A0(sp)
	call	work_pendingx
2:
	j	handle_retx
SYM_CODE_END(ret_from_forkx)
