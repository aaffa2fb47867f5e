// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_bus.h>
#include <linux/acme_list.h>

struct acme_page {
	u32 addr;
	struct acme_link acme_pool_all;
};

acme_hook(acme_pool_get);

const char *acme_port_hook(void)
{
	return acme_hook_acme_pool_get;
}

u32 acme_port_first(struct acme_link *head)
{
	struct acme_page *page;

	page = acme_list_entry(head->next, struct acme_page, acme_pool_all);
	return page->addr;
}