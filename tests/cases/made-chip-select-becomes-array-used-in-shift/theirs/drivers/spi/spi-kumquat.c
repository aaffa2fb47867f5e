// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

/* window= on the command line: on, lazy or a number */
static int spi_kumquat_parse_window1a(const char *p)
{
	int v = 0;

	if (p[0] == 'o' && p[1] == 'n')
		return 0;
	if (p[0] == 'l' && p[1] == 'a')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

enum spi_kumquat_fence1b_state {
	SPI_KUMQUAT_FENCE1b_RESET,
	SPI_KUMQUAT_FENCE1b_IDLE,
	SPI_KUMQUAT_FENCE1b_DRAIN,
	SPI_KUMQUAT_FENCE1b_READY,
};

static const char *spi_kumquat_fence1b_state_name(enum spi_kumquat_fence1b_state state)
{
	switch (state) {
	case SPI_KUMQUAT_FENCE1b_RESET:
		return "reset";
	case SPI_KUMQUAT_FENCE1b_IDLE:
		return "idle";
	case SPI_KUMQUAT_FENCE1b_DRAIN:
		return "drain";
	default:
		break;
	}

	return "unknown";
}

static int spi_kumquat_calc_clk1c_range(unsigned long start, unsigned long end,
				unsigned int step)
{
	int ret = 0;

	if (start >= end) {
		ret = -22;
		goto out;
	}

	/* the last chunk may be short */
	for (; start < end; start += step) {
		if (!step)
			goto out;
		ret++;
	}

out:
	return ret;
}

#define SPI_KUMQUAT_REG_CREDIT1d		0x5c
#define SPI_KUMQUAT_REG_POOL1d		0x1f0
#define SPI_KUMQUAT_CREDIT1d_MASK		0xff
#define SPI_KUMQUAT_CREDIT1d_SHIFT	4

static unsigned int spi_kumquat_credit1d_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SPI_KUMQUAT_CREDIT1d_MASK << SPI_KUMQUAT_CREDIT1d_SHIFT);
	reg |= (val & SPI_KUMQUAT_CREDIT1d_MASK) << SPI_KUMQUAT_CREDIT1d_SHIFT;

	return reg;
}

struct kumquat {
	u32 ctrl;
	u8 chip_select;
};

void kumquat_speed(struct kumquat *k, struct spi_device *spi)
{
	k->ctrl = spi->max_speed_hz / 1000;
}

static int spi_kumquat_weigh_credit2a_range(unsigned long start, unsigned long end,
				unsigned int step)
{
	int ret = 0;

	if (start >= end) {
		ret = -22;
		goto out;
	}

	/* the last chunk may be short */
	for (; start < end; start += step) {
		if (!step)
			goto out;
		ret++;
	}

out:
	return ret;
}

struct spi_kumquat_class2b_hooks {
	int (*sync)(void *priv, unsigned int arg);
	int (*poll)(void *priv, unsigned int arg);
	int (*flush)(void *priv, unsigned int arg);
};

static int spi_kumquat_class2b_sync(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x8c) : -22;
}

static int spi_kumquat_class2b_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xc3) : -22;
}

static int spi_kumquat_class2b_flush(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x4f) : -22;
}

static const struct spi_kumquat_class2b_hooks spi_kumquat_class2b_default_hooks = {
	.sync	= spi_kumquat_class2b_sync,
	.poll	= spi_kumquat_class2b_poll,
	.flush	= spi_kumquat_class2b_flush,
};

void kumquat_set_cs(struct kumquat *k, struct spi_device *spi, bool on)
{
	u32 mask = 1U << spi->chip_select;

	k->ctrl = on ? k->ctrl | mask : k->ctrl & ~mask;
}
