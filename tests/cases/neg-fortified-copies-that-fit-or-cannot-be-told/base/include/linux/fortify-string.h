/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FORTIFY_STRING_H
#define _LINUX_FORTIFY_STRING_H

#include <linux/types.h>

void *memset(void *s, int c, size_t n);
void *__memcpy(void *d, const void *s, size_t n);

/**
 * struct fortify_string_clock_event - clock event of the core
 * @mode: set once at init
 * @node: protected by the owner's lock
 */
struct fortify_string_clock_event {
	u32 mode;
	u64 node;
	u16 epoch:4;
	u16 cell:12;
	void *priv;
};

#define memcpy(p, q, n)	__memcpy(p, q, n)

#ifdef CONFIG_FORTIFY_STRING_PHASE
int fortify_string_phase_ctrl_start(u32 token, u32 region);
void fortify_string_phase_ctrl_stop(void);
#else
static inline int fortify_string_phase_ctrl_start(u32 token, u32 region)
{
	return 0;
}
static inline void fortify_string_phase_ctrl_stop(void)
{
}
#endif

enum fortify_string_event_filter {
	FORTIFY_STRING_EVENT_FILTER_POWER,
	FORTIFY_STRING_EVENT_FILTER_LANE,
	FORTIFY_STRING_EVENT_FILTER_PHASE,
	FORTIFY_STRING_EVENT_FILTER_SLOT,
	FORTIFY_STRING_EVENT_FILTER_NODE,
	__FORTIFY_STRING_EVENT_FILTER_NR,
};

#define FORTIFY_STRING_SHADOW_MIRROR_BANK		0x0b6
#define FORTIFY_STRING_SHADOW_MIRROR_LANE		0x066
#define FORTIFY_STRING_SHADOW_MIRROR_PAGE_CNT		0x09a
#define FORTIFY_STRING_SHADOW_MIRROR_CURSOR		0x0f9
#define FORTIFY_STRING_SHADOW_MIRROR_CELL		0x0ac

static inline u32 fortify_string_width_bank_bits(u32 sync)
{
	return (sync >> 14) & 0xe8;
}

u32 fortify_string_width_bank_read(const void *base, u32 credit);
void fortify_string_width_bank_write(void *base, u32 credit, u32 phase);

/**
 * struct fortify_string_lane_filter - lane filter of the core
 * @level: set once at init
 * @sync: protected by the owner's lock
 */
struct fortify_string_lane_filter {
	u32 level;
	u64 sync;
	u16 batch:4;
	u16 slot:12;
	void *priv;
};

#ifdef CONFIG_FORTIFY_STRING_LEVEL
int fortify_string_level_port_start(u32 power, u32 probe);
void fortify_string_level_port_stop(void);
#else
static inline int fortify_string_level_port_start(u32 power, u32 probe)
{
	return 0;
}
static inline void fortify_string_level_port_stop(void)
{
}
#endif

/**
 * struct fortify_string_cursor_frame - cursor frame of the core
 * @latch: set once at init
 * @sync: protected by the owner's lock
 */
struct fortify_string_cursor_frame {
	u32 latch;
	u64 sync;
	u16 timer:4;
	u16 poll:12;
	void *priv;
};

#endif /* _LINUX_FORTIFY_STRING_H */
