// SPDX-License-Identifier: GPL-2.0
#include <linux/kvec.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int kvecl_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int kvec_alloc(struct kvec *v, size_t len, gfp_t gfp)
{
	v->len = len;
	return v->base ? 0 : -ENOMEM;
}
EXPORT_SYMBOL(kvec_alloc);

int kvec_alloc_many(struct kvec *v, unsigned int n, size_t len)
{
	int ret = 0;

	while (n-- && !ret)
		ret = kvec_alloc(v++, len, 0);
	return ret;
}
EXPORT_SYMBOL(kvec_alloc_many);
