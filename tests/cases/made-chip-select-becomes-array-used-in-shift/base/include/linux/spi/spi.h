/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_SPI_H
#define __LINUX_SPI_H
#include <linux/device.h>
struct spi_device {
	struct device dev;
	u32 max_speed_hz;
	u8 chip_select;
	u8 bits_per_word;
};
static inline u8 spi_get_chipselect(const struct spi_device *spi, u8 idx)
{
	return spi->chip_select;
}

/**
 * spi_h_zone1a_sum - sum a zone
 * @v: value
 *
 * Return: the value in units of 64.
 */
static inline unsigned long spi_h_zone1a_sum(unsigned long v)
{
	return v >> 5;
}

struct spi_h_vport1b_stats {
	unsigned long hi;
	unsigned long gen;
	unsigned long stamp;
};

void spi_h_vport1b_stats_reset(struct spi_h_vport1b_stats *stats);
int spi_h_vport1b_stats_read(const struct spi_h_vport1b_stats *stats,
			  unsigned long *out, unsigned int n);

#define SPI_H_CLK1c_MAX	48
#define SPI_H_PHASE1c_ALIGN(v)	(((v) + 63) & ~15UL)

#endif
