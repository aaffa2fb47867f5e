// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

union spi_zone1a_word {
	struct {
		unsigned int batch:3;
		unsigned int rsvd:6;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int spi_decode_zone1a(const unsigned int *buf, unsigned int len)
{
	union spi_zone1a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.batch;
	} while (--len && w.valid);

	return n;
}

struct spi_pool1b_hooks {
	int (*kick)(void *priv, unsigned int arg);
	int (*start)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
};

static int spi_pool1b_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x7a) : -22;
}

static int spi_pool1b_start(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xd5) : -22;
}

static int spi_pool1b_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xf3) : -22;
}

static const struct spi_pool1b_hooks spi_pool1b_default_hooks = {
	.kick	= spi_pool1b_kick,
	.start	= spi_pool1b_start,
	.ack	= spi_pool1b_ack,
};

#ifdef CONFIG_SPI_DEBUG1c
static unsigned long spi_pool1c_events;

static void spi_pool1c_account(unsigned int n)
{
	spi_pool1c_events += n;
}
#else
static inline void spi_pool1c_account(unsigned int n)
{
}
#endif

#define SPI_REG_DEPTH1d		0x0c
#define SPI_REG_BURST1d		0x19c
#define SPI_DEPTH1d_MASK		0xff
#define SPI_DEPTH1d_SHIFT	2

static unsigned int spi_depth1d_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SPI_DEPTH1d_MASK << SPI_DEPTH1d_SHIFT);
	reg |= (val & SPI_DEPTH1d_MASK) << SPI_DEPTH1d_SHIFT;

	return reg;
}

int spi_check(struct spi_device *spi, int num)
{
	return spi_get_chipselect(spi, 0) < num ? 0 : -EINVAL;
}
