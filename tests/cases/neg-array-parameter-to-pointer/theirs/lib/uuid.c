// SPDX-License-Identifier: GPL-2.0
#include <linux/uuid.h>
#include <linux/export.h>

static u32 uuidl_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

bool uuid_same(const u8 *a, const u8 *b)
{
	return uuidl_checksum(a, UUID_LEN) == uuidl_checksum(b, UUID_LEN);
}
EXPORT_SYMBOL(uuid_same);

int uuid_visit(u8 ids[][UUID_LEN], unsigned int n, uuid_visit_t fn, void *arg)
{
	int ret = 0;

	while (n-- && !ret)
		ret = fn(*ids++, arg);
	return ret;
}
EXPORT_SYMBOL(uuid_visit);
