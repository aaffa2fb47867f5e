/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_F2FS_H
#define _LINUX_F2FS_H

#include <linux/types.h>

struct f2fs_comp_stat {
	__u32 version;
	__u64 uuid[2];
	__u8 label[16];
	__u8 reserved[32];
};

/**
 * struct f2fs_chunk_trim - chunk trim of the core
 * @region: set once at init
 * @power: protected by the owner's lock
 */
struct f2fs_chunk_trim {
	u32 region;
	u64 power;
	u16 credit:4;
	u16 reset:12;
	void *priv;
};

#ifdef CONFIG_F2FS_WIDTH
int f2fs_width_credit_start(u32 ratio, u32 power);
void f2fs_width_credit_stop(void);
#else
static inline int f2fs_width_credit_start(u32 ratio, u32 power)
{
	return 0;
}
static inline void f2fs_width_credit_stop(void)
{
}
#endif

static inline u32 f2fs_cache_bank_bits(u32 mode)
{
	return (mode >> 5) & 0xe6;
}

u32 f2fs_cache_bank_read(const void *base, u32 budget);
void f2fs_cache_bank_write(void *base, u32 budget, u32 timer);

#define F2FS_NODE_PHASE_MARGIN		0x030
#define F2FS_NODE_PHASE_WIDTH		0x003
#define F2FS_NODE_PHASE_INDEX		0x079
#define F2FS_NODE_PHASE_EPOCH		0x04c
#define F2FS_NODE_PHASE_RESET		0x037

enum f2fs_ctrl_trim {
	F2FS_CTRL_TRIM_STRIPE,
	F2FS_CTRL_TRIM_POWER,
	F2FS_CTRL_TRIM_LEVEL,
	F2FS_CTRL_TRIM_PORT,
	F2FS_CTRL_TRIM_CLOCK,
	__F2FS_CTRL_TRIM_NR,
};

#ifdef CONFIG_F2FS_CELL
int f2fs_cell_port_start(u32 latch, u32 probe);
void f2fs_cell_port_stop(void);
#else
static inline int f2fs_cell_port_start(u32 latch, u32 probe)
{
	return 0;
}
static inline void f2fs_cell_port_stop(void)
{
}
#endif

#endif /* _LINUX_F2FS_H */
