// SPDX-License-Identifier: GPL-2.0
#include <linux/range.h>
#include <linux/export.h>

static const struct {
	unsigned int id;
	const char *name;
} rset_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *rset_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rset_names); i++)
		if (rset_names[i].id == id)
			return rset_names[i].name;
	return "unknown";
}

int range_set_add(struct range_set *rs, long unsigned lo, unsigned long int hi,
		  unsigned page_shift)
{
	if (lo >= hi || (lo & ((1UL << page_shift) - 1)))
		return -EINVAL;
	rs->lo = lo;
	rs->hi = hi;
	rs->nr++;
	return 0;
}
EXPORT_SYMBOL_GPL(range_set_add);

long long int range_set_bytes(const struct range_set *rs, unsigned page_shift)
{
	return (long long)(rs->hi - rs->lo) << page_shift;
}
EXPORT_SYMBOL_GPL(range_set_bytes);
