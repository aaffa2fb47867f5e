/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LZ4X_H
#define LZ4X_H

#include <linux/types.h>

int lz4x_decompress(const u8 *in, size_t n, u8 *out, size_t room);
/* Registers, all of 32 bits */
#define LZX_REG_CTRL				0x00
#define LZX_REG_STATUS				0x04
#define LZX_REG_INT_EN				0x08
#define LZX_REG_INT_STAT			0x0c
#define LZX_REG_FIFO_LVL			0x10
#define LZX_REG_CLK_DIV				0x14

/**
 * struct lzx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct lzx_regs_dump {
	u64 when;
	u32 val[6];
	unsigned int nr;
};

#endif /* LZ4X_H */
