/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NACT_H
#define NACT_H
#include <linux/kernel.h>
#define __struct_group(TAG, NAME, ATTRS, MEMBERS...) \
	union { \
		struct { MEMBERS } ATTRS; \
		struct TAG { MEMBERS } ATTRS NAME; \
	}
struct nact {
	__struct_group(nact_hdr, hdr, /* no attrs */,
	u32 nkeys;
	u32 flags;
	u32 first;

	u32 last;
	u32 pad;
	);
	u32 keys[];
};
static_assert(offsetof(struct nact, keys) == sizeof(struct nact_hdr), "outside of the group");
#endif
