/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NOVA_ACT_H
#define NOVA_ACT_H
#include <linux/kernel.h>
#include <linux/stddef.h>

struct nova_action {
	u32 nkeys;
	u32 flags;

	u16 offset;
	u16 shift;

	u32 keys[];
};

struct nova_entry {
	u64 hash;
	struct nova_entry *next;
};
#endif
