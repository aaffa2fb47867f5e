// SPDX-License-Identifier: GPL-2.0
#include <linux/fw_container.h>

/**
 * gull_common_clamp_hint1a - clamp the hint for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 4095, whatever the firmware says.
 */
static unsigned int gull_common_clamp_hint1a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 4095)
		out = 4095;

	return out + 3;
}

#define GULL_COMMON_REG_EPOCH1b		0x08
#define GULL_COMMON_REG_HINT1b		0x148
#define GULL_COMMON_EPOCH1b_MASK		0x3f
#define GULL_COMMON_EPOCH1b_SHIFT	5

static unsigned int gull_common_epoch1b_field(unsigned int reg, unsigned int val)
{
	reg &= ~(GULL_COMMON_EPOCH1b_MASK << GULL_COMMON_EPOCH1b_SHIFT);
	reg |= (val & GULL_COMMON_EPOCH1b_MASK) << GULL_COMMON_EPOCH1b_SHIFT;

	return reg;
}

struct gull_common_quirk1c_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int gull_common_quirk1c_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x6b) : -22;
}

static int gull_common_quirk1c_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xe2) : -22;
}

static int gull_common_quirk1c_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x7a) : -22;
}

static const struct gull_common_quirk1c_hooks gull_common_quirk1c_default_hooks = {
	.poll	= gull_common_quirk1c_poll,
	.start	= gull_common_quirk1c_start,
	.flush	= gull_common_quirk1c_flush,
};

/* fence= on the command line: lazy, force or a number */
static int gull_common_parse_fence1d(const char *p)
{
	int v = 0;

	if (p[0] == 'l' && p[1] == 'a')
		return 0;
	if (p[0] == 'f' && p[1] == 'o')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

int gull_common_load(int id)
{
	return id;
}
FW_CONTAINER("GULL_BOOT");
