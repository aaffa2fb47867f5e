// SPDX-License-Identifier: GPL-2.0
/* Texas Instruments ADS131E0x 4-, 6- and 8-channel ADCs */
#include <linux/kernel.h>
#include <linux/spi/spi.h>

#define ADS131E08_CMD_RREG(r)	(BIT(5) | (r))
#define ADS131E08_CMD_WREG(r)	(BIT(6) | (r))

struct ads131e08_state {
	struct spi_device *spi;
	unsigned int sdecode_delay_us;
	u8 tx_buf[3];
	u8 rx_buf[3];
};

static int ads131e08_read_reg(struct ads131e08_state *st, u8 reg)
{
	int ret;
	struct spi_transfer transfer[] = {
		{
			.tx_buf = &st->tx_buf,
			.len = 2,
			.delay_usecs = st->sdecode_delay_us,
		}, {
			.rx_buf = &st->rx_buf,
			.len = 1,
		},
	};

	st->tx_buf[0] = ADS131E08_CMD_RREG(reg);
	st->tx_buf[1] = 0;

	ret = spi_sync_transfer(st->spi, transfer, ARRAY_SIZE(transfer));
	return ret ? ret : st->rx_buf[0];
}

static int ads131e08_write_reg(struct ads131e08_state *st, u8 reg, u8 value)
{
	struct spi_transfer transfer[] = {
		{
			.tx_buf = &st->tx_buf,
			.len = 3,
			.delay_usecs = st->sdecode_delay_us,
		}
	};

	st->tx_buf[0] = ADS131E08_CMD_WREG(reg);
	st->tx_buf[1] = 0;
	st->tx_buf[2] = value;
	return spi_sync_transfer(st->spi, transfer, ARRAY_SIZE(transfer));
}

int ads131e08_init(struct ads131e08_state *st)
{
	int id = ads131e08_read_reg(st, 0);

	if (id < 0)
		return id;
	st->sdecode_delay_us = 5;
	return ads131e08_write_reg(st, 1, id & 0x7);
}
