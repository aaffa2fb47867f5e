/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_HBA_H
#define _LINUX_HBA_H

#include <linux/types.h>

#define HBA_MSG_BYTES 32

struct hba_sg {
	u64 addr;
	u32 len;
	u16 flags;
};

/* A slot of the ring that the device reads. */
struct hba_cmd {
	u8 op;
	u8 pad[3];
	__le32 tag;
	__le32 seq, epoch;
	union {
		struct hba_sg sg;
		u64 raw[2];
	};
	void *done;
};

struct hba_ctx {
	struct hba_cmd cmd;
	unsigned long flags;
	int (*fn)(struct hba_ctx *ctx);
};

int hba_queue(struct hba_ctx *ctx);

#endif
