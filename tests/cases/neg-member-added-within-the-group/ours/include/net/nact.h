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
	u32 nkeys;
	u32 flags;
	u32 first;
	u32 second;

	u32 last;
	u32 pad;
	u32 keys[];
};
#endif
