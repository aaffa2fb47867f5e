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
	struct scatterlist *sg;
	int ret = 0;

	sg = __sg_alloc_table_from_pages(&vmw_tt->sgt, vmw_tt->pages,
					 vmw_tt->num_pages, 0,
					 (unsigned long)vmw_tt->num_pages << 12,
					 seg, NULL, 0, 0);
	if (IS_ERR(sg))
		ret = PTR_ERR(sg);
	if (ret)
		printk("sg table: %d\n", ret);
	return ret;
}
