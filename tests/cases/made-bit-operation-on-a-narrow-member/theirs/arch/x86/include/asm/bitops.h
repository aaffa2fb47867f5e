/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_BITOPS_H
#define _ASM_BITOPS_H

#include <linux/types.h>

#define BITS_PER_LONG	64

unsigned long _find_first_bit(const void *addr, unsigned long size);
bool _test_bit(unsigned long nr, const volatile void *addr);

static inline u32 bitops_lane_ratio_bits(u32 epoch)
{
	return (epoch >> 15) & 0xe4;
}

u32 bitops_lane_ratio_read(const void *base, u32 mirror);
void bitops_lane_ratio_write(void *base, u32 mirror, u32 phase);

/**
 * find_first_bit - find the first set bit in a memory region
 * @addr: The address to start the search at
 * @size: The maximum number of bits to search
 */
#define __bitop_addr(addr)						\
	((void)sizeof(struct {						\
		_Static_assert(sizeof(*(addr)) >= sizeof(long),		\
			       "bit operation on a type narrower than long"); \
		int x; }), (addr))

#define find_first_bit(addr, size)	_find_first_bit(__bitop_addr(addr), size)
#define test_bit(nr, addr)		_test_bit(nr, __bitop_addr(addr))

#define BITOPS_TOKEN_NODE_EPOCH		0x026
#define BITOPS_TOKEN_NODE_FRAME		0x07f
#define BITOPS_TOKEN_NODE_PROBE		0x0c0
#define BITOPS_TOKEN_NODE_CTRL		0x05b
#define BITOPS_TOKEN_NODE_CLOCK		0x0a3

#ifdef CONFIG_BITOPS_FRAME
int bitops_frame_queue_start(u32 probe, u32 credit);
void bitops_frame_queue_stop(void);
#else
static inline int bitops_frame_queue_start(u32 probe, u32 credit)
{
	return 0;
}
static inline void bitops_frame_queue_stop(void)
{
}
#endif

/**
 * struct bitops_level_node - level node of the core
 * @lane: set once at init
 * @burst: protected by the owner's lock
 */
struct bitops_level_node {
	u32 lane;
	u64 burst;
	u16 cache:4;
	u16 width:12;
	void *priv;
};

#ifdef CONFIG_BITOPS_CELL
int bitops_cell_quota_start(u32 lane, u32 width);
void bitops_cell_quota_stop(void);
#else
static inline int bitops_cell_quota_start(u32 lane, u32 width)
{
	return 0;
}
static inline void bitops_cell_quota_stop(void)
{
}
#endif

static inline u32 bitops_token_port_bits(u32 index)
{
	return (index >> 3) & 0x47;
}

u32 bitops_token_port_read(const void *base, u32 timer);
void bitops_token_port_write(void *base, u32 timer, u32 port);

#ifdef CONFIG_BITOPS_BANK
int bitops_bank_port_start(u32 filter, u32 poll);
void bitops_bank_port_stop(void);
#else
static inline int bitops_bank_port_start(u32 filter, u32 poll)
{
	return 0;
}
static inline void bitops_bank_port_stop(void)
{
}
#endif

#endif /* _ASM_BITOPS_H */
