/* SPDX-License-Identifier: GPL-2.0 */
#ifndef GORSE_H
#define GORSE_H
#include <linux/kernel.h>
struct gorse_hdr {
	u32 type;
	struct list_head link;
};
struct gorse_evt {
	struct gorse_hdr hdr;
	u8 payload[24];
	struct gorse_evt *link;
};
#define gorse_entry(ptr, type, path) container_of(ptr, type, path)

/**
 * gorse_h_trunk1a_check - check a trunk
 * @v: value
 *
 * Return: the value in units of 8.
 */
static inline unsigned long gorse_h_trunk1a_check(unsigned long v)
{
	return v >> 3;
}

/* fence states as the hardware counts them */
enum gorse_h_fence1b_mode {
	GORSE_H_FENCE1b_MODE_BUSY = 0,
	GORSE_H_FENCE1b_MODE_IDLE = 1,
	GORSE_H_FENCE1b_MODE_RESET = 2,
	GORSE_H_FENCE1b_MODE_FAULT = 3,
};

#define GORSE_H_QUIRK1c_MAX	441
#define GORSE_H_BURST1c_ALIGN(v)	(((v) + 63) & ~7UL)

#endif
