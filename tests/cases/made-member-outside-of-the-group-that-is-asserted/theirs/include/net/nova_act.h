/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NOVA_ACT_H
#define NOVA_ACT_H
#include <linux/kernel.h>
#include <linux/stddef.h>

struct nova_action {
	/* New members MUST be added within the struct_group_tagged() below. */
	struct_group_tagged(nova_action_hdr, hdr,
		u32 nkeys;
		u32 flags;

		u16 offset;
		u16 shift;
	);

	u32 keys[];
};
static_assert(offsetof(struct nova_action, keys) == sizeof(struct nova_action_hdr),
	      "struct member likely outside of struct_group_tagged()");

struct nova_entry {
	u64 hash;
	struct nova_entry *next;
};
#endif
