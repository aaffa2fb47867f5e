// SPDX-License-Identifier: GPL-2.0 OR MIT
#include <linux/scatterlist.h>
#include <linux/err.h>

struct vmw_ttm_tt {
	struct page **pages;
	unsigned int num_pages;
	struct sg_table sgt;
};

int vmw_ttm_map_dma(struct vmw_ttm_tt *vmw_tt, unsigned int seg)
{
	int ret;

	ret = __sg_alloc_table_from_pages(&vmw_tt->sgt, vmw_tt->pages,
					  vmw_tt->num_pages, 0,
					  (unsigned long)vmw_tt->num_pages << 12,
					  seg, 0);
	if (ret)
		printk("sg table: %d\n", ret);
	return ret;
}
