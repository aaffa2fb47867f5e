/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_REQ_H
#define _LINUX_REQ_H

#include <linux/types.h>
#include <linux/build_bug.h>

#define REQ_HEAD 8
#define REQ_MAX 32

struct req_sg {
	u64 addr;
	u32 len;
	u16 flags;
	u16 pad;
};

struct req {
	u32 kind;
	u32 tag;
	struct req_sg sg;
	u32 more;
};

#endif
