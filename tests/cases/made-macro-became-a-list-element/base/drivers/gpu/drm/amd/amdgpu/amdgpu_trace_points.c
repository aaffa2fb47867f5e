// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "amdgpu_trace.h"

struct amdgpu_job {
	u64 id;
};

struct amdgpu_vm {
	u32 vmid;
};

#define AMDTR_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define AMDTR_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool amdtr_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (AMDTR_VER_MAJOR(ver) != major)
		return AMDTR_VER_MAJOR(ver) > major;
	return AMDTR_VER_MINOR(ver) >= minor;
}

static unsigned int amdtr_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!amdtr_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!amdtr_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

static unsigned int amdtr_order_of(size_t size)
{
	unsigned int order = 0;

	if (!size)
		return 0;
	size = (size - 1) >> 12;
	while (size) {
		order++;
		size >>= 1;
	}
	return order;
}

static size_t amdtr_round_up(size_t size, size_t align)
{
	return (size + align - 1) & ~(align - 1);
}

void trace_amdgpu_cs_ioctl(struct amdgpu_job *job)
{
	pr_debug("%s %llu\n", __maybe_fmt_amdgpu_cs_ioctl, job->id);
}

/**
 * amdgpu_trace_points_x_parse_mask - read a comma separated list of bit numbers
 * @str: the list
 * @mask: where the bits are set
 *
 * Return: 0 or a negative error.
 */
static int amdgpu_trace_points_x_parse_mask(const char *str, unsigned long *mask)
{
	unsigned int val = 0;
	bool seen = false;

	*mask = 0;
	for (; *str; str++) {
		if (*str >= '0' && *str <= '9') {
			val = val * 10 + (*str - '0');
			seen = true;
		} else if (*str == ',') {
			if (!seen || val >= 32)
				return -EINVAL;
			*mask |= BIT(val);
			val = 0;
			seen = false;
		} else {
			return -EINVAL;
		}
	}
	return 0;
}
