/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KUNIT_TEST_H
#define _KUNIT_TEST_H

#include <linux/list.h>

struct kunit;
struct kunit_resource;

typedef int (*kunit_resource_init_t)(struct kunit_resource *, void *);
typedef void (*kunit_resource_free_t)(struct kunit_resource *);

/**
 * struct kunit_resource - something a test owns
 * @data: the thing itself
 * @free: called when the test is over
 */
struct kunit_resource {
	void *data;
	kunit_resource_free_t free;

	/* private: for the core */
	struct list_head node;
};

struct kunit {
	void *priv;
	const char *name;
	struct list_head resources;
};

void *kunit_alloc_resource(struct kunit *test, kunit_resource_init_t init,
			   kunit_resource_free_t free, void *context);

#endif
