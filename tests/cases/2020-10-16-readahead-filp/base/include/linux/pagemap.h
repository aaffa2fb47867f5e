/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_PAGEMAP_H
#define _LINUX_PAGEMAP_H

#include <linux/types.h>

#define FMODE_RANDOM 0x1000

struct file {
	unsigned int f_mode;
};

struct address_space {
	unsigned long nrpages;
};

struct file_ra_state {
	unsigned long start;
	unsigned int ra_pages;
};

struct readahead_control {
	struct file *file;
	struct address_space *mapping;
	unsigned long index;
};

int blk_cgroup_congested(void);
void force_page_cache_ra(struct address_space *mapping, struct file *file,
			 unsigned long index, unsigned long nr);
void ondemand_readahead(struct address_space *mapping, struct file_ra_state *ra,
			unsigned long index, unsigned long nr);

#endif
