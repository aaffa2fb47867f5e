// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pagemap.h>

#ifdef CONFIG_READAHEAD_DEBUG
static unsigned long sync_misses;
#endif

void page_cache_sync_readahead(struct address_space *mapping,
			       struct file_ra_state *ra, struct file *filp,
			       unsigned long index, unsigned long req_count);

/**
 * page_cache_sync_readahead - generic file readahead
 * @mapping: address_space which holds the pagecache
 * @ra: file_ra_state which holds the readahead state
 * @filp: passed on to ->readpage() and ->readpages()
 */
void page_cache_sync_readahead(struct address_space *mapping,
			       struct file_ra_state *ra, struct file *filp,
			       unsigned long index, unsigned long req_count)
{
	if (!mapping->nrpages)
		req_count++;

	/* no read-ahead */
	if (!ra->ra_pages)
		return;

#ifdef CONFIG_READAHEAD_DEBUG
	sync_misses++;
#endif
	if (blk_cgroup_congested())
		return;

	/* be dumb */
	force_page_cache_ra(mapping, NULL, index, 1);

	/* do read-ahead */
	ondemand_readahead(mapping, ra, index, req_count);
}
