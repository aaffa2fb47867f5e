/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MM_TYPES_H
#define _MM_TYPES_H

#include <linux/types.h>

enum pageflags {
	PG_locked,
	PG_uptodate,
	PG_private_2,
	PG_arch_1,
};

typedef struct {
	unsigned long f;
} memdesc_flags_t;

struct folio {
	memdesc_flags_t flags;
	void *mapping;
	void *private;
};

struct page {
	memdesc_flags_t flags;
	void *mapping;
};

#endif
