/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PRINTK_H
#define _LINUX_PRINTK_H

#include <linux/types.h>

int _printk(const char *fmt, ...) __attribute__((__format__(printf, 1, 2)));
#define pr_dbg(fmt, ...) _printk(fmt, ##__VA_ARGS__)

static inline u32 printk_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 printk_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

enum printk_h_event {
	PRINTK_H_EVENT_NONE,
	PRINTK_H_EVENT_ATTACH,
	PRINTK_H_EVENT_DETACH,
	PRINTK_H_EVENT_TIMEOUT,
	PRINTK_H_NR_EVENTS,
};

#ifdef CONFIG_PRINTK_H_STATS
void printk_h_account(enum printk_h_event event, u64 ns);
#else
static inline void printk_h_account(enum printk_h_event event, u64 ns)
{
}
#endif

/* register fields */
#define PRINTK_H_CTRL			0x00
#define PRINTK_H_CTRL_ENABLE		0x00000001
#define PRINTK_H_CTRL_RESET		0x00000002
#define PRINTK_H_STATUS			0x04
#define PRINTK_H_STATUS_READY		0x00000010
#define PRINTK_H_STATUS_ERROR		0x00000020
#define PRINTK_H_IRQ_MASK			0x08

#endif /* _LINUX_PRINTK_H */
