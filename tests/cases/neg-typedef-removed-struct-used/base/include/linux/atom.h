/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ATOM_H
#define _LINUX_ATOM_H

#include <linux/types.h>

typedef struct atom_hdr {
	u16 size;
	u8 rev;
} atom_hdr_t;

typedef struct atom_tbl {
	atom_hdr_t hdr;
	u32 addr;
} atom_tbl;

int atom_rev(const atom_hdr_t *hdr);
u32 atom_addr(const atom_tbl *tbl);

#define AT_FLAG_ENABLED BIT(0)
#define AT_FLAG_DIRTY BIT(1)
#define AT_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct at_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool at_window_empty(const struct at_window *w)
{
	return !w->len;
}

#endif
