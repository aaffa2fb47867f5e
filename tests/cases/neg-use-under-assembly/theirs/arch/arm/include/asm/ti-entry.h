/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_TI_ENTRY_H
#define _ASM_TI_ENTRY_H

#include <linux/types.h>
#include <asm/ti-offsets.h>

#define ENTRY_STACK_ALIGN 8
#define ENTRY_SAVED_REGS 13

#define TIENT_FLAG_ENABLED BIT(0)
#define TIENT_FLAG_DIRTY BIT(1)
#define TIENT_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct tient_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool tient_window_empty(const struct tient_window *w)
{
	return !w->len;
}

enum tient_class {
	TIENT_CLASS_NONE,
	TIENT_CLASS_LOW,
	TIENT_CLASS_HIGH,
	TIENT_CLASS_MAX
};

static inline const char *tient_class_str(enum tient_class c)
{
	return c == TIENT_CLASS_HIGH ? "high" :
		c == TIENT_CLASS_LOW ? "low" : "none";
}

#ifdef __ASSEMBLY__
	.macro get_thread_flags, rd, ti
	ldr \rd, [\ti, #TI_FLAGS_OFFSET]
	.endm

	.macro get_thread_cpu, rd, ti
	ldr \rd, [\ti, #TI_CPU_OFFSET]
	.endm
#endif

#endif
