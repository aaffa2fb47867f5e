/* SPDX-License-Identifier: GPL-2.0 */
#include <linux/linkage.h>

	.text
/* a0 is the frame; do_irqx() does the work */
SYM_CODE_START(irqx_entry)
	save_regs
	move	a0, sp
	bl	do_irqx
	restore_regs
	eret
SYM_CODE_END(irqx_entry)

SYM_CODE_START(nmix_entry)
	save_regs
	move	a0, sp
	bl	handle_nmix
	restore_regs
	eret
SYM_CODE_END(nmix_entry)

SYM_CODE_START(idlex_exit)
	li	a1, 3
	ret
SYM_CODE_END(idlex_exit)
