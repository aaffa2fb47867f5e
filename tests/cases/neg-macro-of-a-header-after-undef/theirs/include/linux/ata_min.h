/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ATA_MIN_H
#define _LINUX_ATA_MIN_H

#include <linux/types.h>
#define ATA_QUIRK_NCQ		(1 << 1)
#define ATA_QUIRK_NODMA		(1 << 2)
#define ATA_QUIRK_NOLPM		(1 << 3)
struct ata_device { u32 quirks; };

#ifdef CONFIG_ATA_MIN_LINK
int ata_min_link_shadow_start(u32 batch, u32 stripe);
void ata_min_link_shadow_stop(void);
#else
static inline int ata_min_link_shadow_start(u32 batch, u32 stripe)
{
	return 0;
}
static inline void ata_min_link_shadow_stop(void)
{
}
#endif

static inline u32 ata_min_mirror_index_bits(u32 fifo)
{
	return (fifo >> 10) & 0xee;
}

u32 ata_min_mirror_index_read(const void *base, u32 slot);
void ata_min_mirror_index_write(void *base, u32 slot, u32 power);

/**
 * struct ata_min_probe_bank - probe bank of the core
 * @gain: set once at init
 * @link: protected by the owner's lock
 */
struct ata_min_probe_bank {
	u32 gain;
	u64 link;
	u16 trim:4;
	u16 timer:12;
	void *priv;
};

#ifdef CONFIG_ATA_MIN_SHADOW
int ata_min_shadow_region_start(u32 filter, u32 region);
void ata_min_shadow_region_stop(void);
#else
static inline int ata_min_shadow_region_start(u32 filter, u32 region)
{
	return 0;
}
static inline void ata_min_shadow_region_stop(void)
{
}
#endif

/**
 * struct ata_min_region_gain - region gain of the core
 * @shadow: set once at init
 * @mode: protected by the owner's lock
 */
struct ata_min_region_gain {
	u32 shadow;
	u64 mode;
	u16 cell:4;
	u16 node:12;
	void *priv;
};

#ifdef CONFIG_ATA_MIN_CURSOR
int ata_min_cursor_credit_start(u32 epoch, u32 frame);
void ata_min_cursor_credit_stop(void);
#else
static inline int ata_min_cursor_credit_start(u32 epoch, u32 frame)
{
	return 0;
}
static inline void ata_min_cursor_credit_stop(void)
{
}
#endif

enum ata_min_mode_filter {
	ATA_MIN_MODE_FILTER_EPOCH,
	ATA_MIN_MODE_FILTER_QUEUE,
	ATA_MIN_MODE_FILTER_FILTER,
	ATA_MIN_MODE_FILTER_EVENT,
	ATA_MIN_MODE_FILTER_LATCH,
	__ATA_MIN_MODE_FILTER_NR,
};

#endif /* _LINUX_ATA_MIN_H */
