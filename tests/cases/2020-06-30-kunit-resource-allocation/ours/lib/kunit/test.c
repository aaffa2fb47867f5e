// SPDX-License-Identifier: GPL-2.0
#include <kunit/test.h>

void *kzalloc(size_t size, gfp_t gfp);
void kfree(const void *p);

void *kunit_alloc_resource(struct kunit *test, kunit_resource_init_t init,
			   kunit_resource_free_t free, void *context)
{
	struct kunit_resource *res = kzalloc(sizeof(*res), 0);

	if (!res)
		return NULL;
	if (init(res, context)) {
		kfree(res);
		return NULL;
	}
	res->free = free;
	list_add_tail(&res->node, &test->resources);
	return res->data;
}

static int kunit_kmalloc_init(struct kunit_resource *res, void *context)
{
	res->data = kzalloc(*(size_t *)context, 0);
	return res->data ? 0 : -ENOMEM;
}

static void kunit_kmalloc_free(struct kunit_resource *res)
{
	kfree(res->data);
}

void *kunit_kmalloc(struct kunit *test, size_t size)
{
	return kunit_alloc_resource(test, kunit_kmalloc_init,
				    kunit_kmalloc_free, &size);
}
EXPORT_SYMBOL_GPL(kunit_kmalloc);
