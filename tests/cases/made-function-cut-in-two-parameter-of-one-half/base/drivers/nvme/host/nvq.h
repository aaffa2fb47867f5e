/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NVQ_H
#define NVQ_H

#include <linux/types.h>

struct nvq_req {
	u32 tag;
	u32 status;
	u32 retries;
};
struct nvq {
	u32 depth;
	u32 sq_tail;
	u32 cq_head;
	bool quirk_slow;
	u32 errors;
};
/* Registers, all of 32 bits */
#define NVQ_REG_CTRL				0x00
#define NVQ_REG_STATUS				0x04
#define NVQ_REG_INT_EN				0x08
#define NVQ_REG_INT_STAT			0x0c
#define NVQ_REG_FIFO_LVL			0x10
#define NVQ_REG_CLK_DIV				0x14
#define NVQ_REG_DMA_ADDR			0x18
#define NVQ_REG_DMA_LEN				0x1c

/**
 * struct nvq_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct nvq_regs_dump {
	u64 when;
	u32 val[8];
	unsigned int nr;
};
int nvq_submit(struct nvq *q, struct nvq_req *rq, u32 opcode);
void nvq_write(struct nvq *q, u32 val);

#endif /* NVQ_H */
