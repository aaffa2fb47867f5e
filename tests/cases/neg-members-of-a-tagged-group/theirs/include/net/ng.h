/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NG_H
#define NG_H
#include <linux/kernel.h>
#define __struct_group(TAG, NAME, ATTRS, MEMBERS...) \
	union { \
		struct { MEMBERS } ATTRS; \
		struct TAG { MEMBERS } ATTRS NAME; \
	}
struct ng {
	u32 id;
	__struct_group(ng_hdr, hdr, /* none */,
		u32 key;
		u32 len;
	);
	u64 flags;
	u32 data[];
};
#endif
