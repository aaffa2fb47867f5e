// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

struct ext_state {
	unsigned long last;
};

struct ext_iter {
	struct ext_state mas;
};

#define EXT_ITERATOR(name, at) struct ext_iter name = { .mas = { .last = at } }

unsigned long ext_last(unsigned long at)
{
	EXT_ITERATOR(vmi, at);

	return vmi.mas.last;
}
