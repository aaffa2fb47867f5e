// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/device.h>

#include "spi-q.h"

#define Q_CTRL 0x00
#define Q_FIFO 0x10

static u32 q9spi_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int q_spi_xfer(struct q_spi *qs, const u8 *tx, size_t len)
{
	if (len > qs->bounce_len)
		return -EINVAL;
	dev_dbg(qs->dev, "crc %x\n", q9spi_checksum(tx, len));
	return 0;
}

enum q9spi_phase {
	Q9SPI_PHASE_IDLE,
	Q9SPI_PHASE_ARMED,
	Q9SPI_PHASE_RUNNING,
	Q9SPI_PHASE_FAULT,
};

static bool q9spi_phase_ok(enum q9spi_phase from, enum q9spi_phase to)
{
	switch (to) {
	case Q9SPI_PHASE_ARMED:
		return from == Q9SPI_PHASE_IDLE;
	case Q9SPI_PHASE_RUNNING:
		return from == Q9SPI_PHASE_ARMED;
	case Q9SPI_PHASE_FAULT:
	case Q9SPI_PHASE_IDLE:
		return true;
	}
	return false;
}

int q_spi_setup(struct q_spi *qs)
{
	qs->bounce = NULL;
	return 0;
}
