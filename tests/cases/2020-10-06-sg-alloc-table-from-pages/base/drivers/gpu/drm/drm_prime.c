// SPDX-License-Identifier: MIT
#include <linux/kernel.h>
#include <linux/err.h>
#include <linux/scatterlist.h>

void *kmalloc(size_t size, gfp_t flags);
void kfree(const void *p);

/**
 * drm_prime_pages_to_sg - wrap an array of pages
 * @pages: the pages
 * @nr_pages: how many
 *
 * An ERR_PTR() is returned when there is no memory.
 */
struct sg_table *drm_prime_pages_to_sg(struct page **pages,
				       unsigned int nr_pages)
{
	struct sg_table *sg;
	int ret;

	sg = kmalloc(sizeof(struct sg_table), 0);
	if (!sg) {
		ret = -ENOMEM;
		goto out;
	}

	ret = sg_alloc_table_from_pages(sg, pages, nr_pages, 0,
					(unsigned long)nr_pages << 12, 0);
	if (ret)
		goto out;

	return sg;
out:
	kfree(sg);
	return ERR_PTR(ret);
}
EXPORT_SYMBOL(drm_prime_pages_to_sg);
