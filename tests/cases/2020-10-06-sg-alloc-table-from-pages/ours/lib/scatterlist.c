// SPDX-License-Identifier: GPL-2.0-only
#include <linux/scatterlist.h>
#include <linux/err.h>

struct scatterlist *sg_kmalloc(unsigned int nents, gfp_t gfp_mask);

struct scatterlist *__sg_alloc_table_from_pages(struct sg_table *sgt,
		struct page **pages, unsigned int n_pages, unsigned int offset,
		unsigned long size, unsigned int max_segment,
		struct scatterlist *prv, unsigned int left_pages,
		gfp_t gfp_mask)
{
	if (!max_segment || max_segment & 0xfff || (prv && !left_pages))
		return ERR_PTR(-EINVAL);
	sgt->sgl = sg_kmalloc(n_pages + left_pages, gfp_mask);
	if (!sgt->sgl)
		return ERR_PTR(-ENOMEM);
	sgt->sgl->offset = offset;
	sgt->sgl->length = size;
	sgt->nents = n_pages;
	return sgt->sgl;
}
EXPORT_SYMBOL(__sg_alloc_table_from_pages);

int sg_alloc_table_from_pages(struct sg_table *sgt, struct page **pages,
			      unsigned int n_pages, unsigned int offset,
			      unsigned long size, gfp_t gfp_mask)
{
	struct scatterlist *sg;

	sg = __sg_alloc_table_from_pages(sgt, pages, n_pages, offset, size,
					 SCATTERLIST_MAX_SEGMENT, NULL, 0,
					 gfp_mask);
	return IS_ERR(sg) ? PTR_ERR(sg) : 0;
}
EXPORT_SYMBOL(sg_alloc_table_from_pages);
