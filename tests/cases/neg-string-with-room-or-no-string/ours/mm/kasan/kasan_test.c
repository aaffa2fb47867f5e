// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/string.h>
#include <linux/slab.h>
#include "kasan.h"

struct kasantest_limits {
	u32 min_rate;
	u32 max_rate;
	u32 step;
};

static const struct kasantest_limits kasantest_limits_table[] = {
	{ .min_rate = 8000, .max_rate = 48000, .step = 8 },
	{ .min_rate = 16000, .max_rate = 96000, .step = 16 },
};

static u32 kasantest_clamp_rate(u32 rate, unsigned int set)
{
	const struct kasantest_limits *l;

	if (set >= ARRAY_SIZE(kasantest_limits_table))
		return rate;
	l = &kasantest_limits_table[set];
	if (rate < l->min_rate)
		return l->min_rate;
	return min(rate, l->max_rate);
}

/* fold the bytes of a descriptor into a 16 bit sum */
static u16 kasantest_sum16(const u8 *buf, size_t len)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i + 1 < len; i += 2)
		sum += buf[i] | (buf[i + 1] << 8);
	if (len & 1)
		sum += buf[len - 1];
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return ~sum & 0xffff;
}

/* room for the NUL, an escape is one byte, and what is said to be no string */
static const char vmalloc_pattern[9] = "vmpatrn!";
static const char vmalloc_escape[4] __attribute__((unused)) = "\x41\0b";
static const char vmalloc_bytes[4] __attribute__((nonstring, unused)) = "vmal";
static const char *vmalloc_names[2] __attribute__((unused)) = { "ab", "c" };

int kasan_test_fill(struct kasan_report_info *info)
{
	memset(info, 0, sizeof(*info));
	memcpy(info->tag, vmalloc_pattern, sizeof(info->tag));
	info->size = 128;
	return 0;
}

#define KASAN_TEST_X_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define KASAN_TEST_X_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool kasan_test_x_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (KASAN_TEST_X_VER_MAJOR(ver) != major)
		return KASAN_TEST_X_VER_MAJOR(ver) > major;
	return KASAN_TEST_X_VER_MINOR(ver) >= minor;
}

static unsigned int kasan_test_x_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!kasan_test_x_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!kasan_test_x_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

static const struct {
	u16 code;
	int err;
} kasan_test_x_errors[] = {
	{ 0x0001, -EINVAL },
	{ 0x0002, -ENOMEM },
	{ 0x0010, -EBUSY },
	{ 0x0011, -EAGAIN },
	{ 0x0080, -ETIMEDOUT },
};

static int kasan_test_x_to_errno(u16 code)
{
	unsigned int i;

	if (!code)
		return 0;
	for (i = 0; i < ARRAY_SIZE(kasan_test_x_errors); i++)
		if (kasan_test_x_errors[i].code == code)
			return kasan_test_x_errors[i].err;
	return -EIO;
}
