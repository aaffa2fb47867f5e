// SPDX-License-Identifier: GPL-2.0
#include <linux/mirror.h>

/* Bring a raw sample into the unit the callers count in. */
static int etna_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static u32 etna_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int etna_sva_sync(struct mirror *mirror)
{
	mirror->users++;
	return mirror_flush(mirror);
}

int etna_sva_reserve(unsigned long start, unsigned long len)
{
	int ret;

	if (!len)
		return mirror_attach(0, start, start + 1);
	ret = mirror_attach(NULL, start, start + len);
	if (ret)
		ret = mirror_attach((void *)0, start,
					start + 4096);
	return ret;
}
