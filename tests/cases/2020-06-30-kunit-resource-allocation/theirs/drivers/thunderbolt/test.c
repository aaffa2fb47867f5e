// SPDX-License-Identifier: GPL-2.0
/* KUnit tests of the path code */
#include <linux/kernel.h>
#include <kunit/test.h>

struct tb_port {
	u8 port;
	bool dual_link;
};

struct tb_switch {
	u64 route;
	u8 max_port;
	void *allocation;
	struct tb_port ports[8];
};

struct tb_switch *tb_switch_zalloc(void);
void tb_switch_put(struct tb_switch *sw);

static int alloc_switch_init(struct kunit_resource *res, void *context)
{
	struct tb_switch *sw = tb_switch_zalloc();

	if (!sw)
		return -ENOMEM;
	sw->route = *(u64 *)context;
	sw->allocation = NULL;
	res->allocation = sw;
	return 0;
}

static void alloc_switch_free(struct kunit_resource *res)
{
	tb_switch_put(res->allocation);
}

struct tb_switch *alloc_host(struct kunit *test, u64 route)
{
	struct tb_switch *sw;

	sw = kunit_alloc_resource(test, alloc_switch_init,
				  alloc_switch_free, &route);
	if (sw)
		sw->max_port = ARRAY_SIZE(sw->ports) - 1;
	return sw;
}
