// SPDX-License-Identifier: GPL-2.0
#include <linux/key.h>
#include <linux/export.h>

static struct key ring[8];

static u32 keyl_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

struct key *request_key(struct key_type *type, const char *desc,
				 const char *callout)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ring); i++)
		if (ring[i].desc == desc)
			return &ring[i];
	return callout ? &ring[0] : NULL;
}
EXPORT_SYMBOL(request_key);

struct key *request_user_key(const char *desc)
{
	static struct key_type user = { .name = "user" };

	return request_key(&user, desc, NULL);
}
EXPORT_SYMBOL(request_user_key);
