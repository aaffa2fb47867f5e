// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

struct pin_ops {
	long (*pin)(unsigned long start, unsigned long nr_pages,
		    unsigned int gup_flags, struct page **pages,
		    struct vm_area_struct **vmas);
};

static const struct pin_ops pin_ops = {
	.pin = get_user_pages,
};

long pin_all(unsigned long start, struct page **pages)
{
	return pin_ops.pin(start, 1, 0, pages, NULL);
}
