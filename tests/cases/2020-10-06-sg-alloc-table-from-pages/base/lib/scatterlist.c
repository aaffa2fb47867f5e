// SPDX-License-Identifier: GPL-2.0-only
#include <linux/scatterlist.h>
#include <linux/err.h>

struct scatterlist *sg_kmalloc(unsigned int nents, gfp_t gfp_mask);

int __sg_alloc_table_from_pages(struct sg_table *sgt, struct page **pages,
				unsigned int n_pages, unsigned int offset,
				unsigned long size, unsigned int max_segment,
				gfp_t gfp_mask)
{
	if (!max_segment || max_segment & 0xfff)
		return -EINVAL;
	sgt->sgl = sg_kmalloc(n_pages, gfp_mask);
	if (!sgt->sgl)
		return -ENOMEM;
	sgt->sgl->offset = offset;
	sgt->sgl->length = size;
	sgt->nents = n_pages;
	return 0;
}
EXPORT_SYMBOL(__sg_alloc_table_from_pages);

int sg_alloc_table_from_pages(struct sg_table *sgt, struct page **pages,
			      unsigned int n_pages, unsigned int offset,
			      unsigned long size, gfp_t gfp_mask)
{
	return __sg_alloc_table_from_pages(sgt, pages, n_pages, offset, size,
					   SCATTERLIST_MAX_SEGMENT, gfp_mask);
}
EXPORT_SYMBOL(sg_alloc_table_from_pages);
