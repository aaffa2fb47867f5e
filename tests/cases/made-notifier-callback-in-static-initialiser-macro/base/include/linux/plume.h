/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PLUME_H
#define _LINUX_PLUME_H
#include <linux/kernel.h>
struct plume_info {
	u32 port;
	u32 speed;
};
struct plume_notifier;
typedef int (*plume_notifier_fn)(struct plume_notifier *nb,
				 unsigned long ev, void *data);
struct plume_notifier {
	plume_notifier_fn call;
	int prio;
};
#define PLUME_NOTIFIER_INIT(fn, p) { .call = fn, .prio = (p) }
int plume_register_notifier(struct plume_notifier *nb);

#ifdef CONFIG_PLUME_H_HINT1a
int plume_h_hint1a_enable(unsigned int id);
#else
static inline int plume_h_hint1a_enable(unsigned int id)
{
	return -95;
}
#endif

#define PLUME_H_PHASE1b_MAX	145
#define PLUME_H_QUIRK1b_ALIGN(v)	(((v) + 63) & ~15UL)

/**
 * plume_h_quirk1c_pick - pick a quirk
 * @v: value
 *
 * Return: the value in units of 64.
 */
static inline unsigned long plume_h_quirk1c_pick(unsigned long v)
{
	return v >> 9;
}

#endif
