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
				       unsigned int nr_pages,
				       size_t max_segment)
{
	struct sg_table *table = kmalloc(sizeof(*table), 0);
	unsigned long bytes = (unsigned long)nr_pages << 12;
	int rc;

	if (!table)
		return ERR_PTR(-ENOMEM);

	if (max_segment - 1 >= SCATTERLIST_MAX_SEGMENT)
		max_segment = SCATTERLIST_MAX_SEGMENT;
	rc = __sg_alloc_table_from_pages(table, pages, nr_pages,
					 0, bytes,
					 max_segment,
					 0);
	if (!rc)
		return table;
	kfree(table);
	return ERR_PTR(rc);
}
EXPORT_SYMBOL(drm_prime_pages_to_sg);
