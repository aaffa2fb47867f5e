// SPDX-License-Identifier: GPL-2.0
#include <linux/busdrv.h>

/* Bring a raw sample into the unit the callers count in. */
static int kx022_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

enum kx022_phase {
	KX022_PHASE_IDLE,
	KX022_PHASE_ARMED,
	KX022_PHASE_RUNNING,
	KX022_PHASE_FAULT,
};

static bool kx022_phase_ok(enum kx022_phase from, enum kx022_phase to)
{
	switch (to) {
	case KX022_PHASE_ARMED:
		return from == KX022_PHASE_IDLE;
	case KX022_PHASE_RUNNING:
		return from == KX022_PHASE_ARMED;
	case KX022_PHASE_FAULT:
	case KX022_PHASE_IDLE:
		return true;
	}
	return false;
}

int kx022_reset(struct bus_client *client)
{
	client->priv = NULL;
	return 0;
}

static const struct bus_id kx022_ids[] = {
	{ .name = "kx022-spi", .data = 9 },
	{ }
};

static int kx022_spi_probe(struct bus_client *client, const struct bus_id *id)
{
	client->addr = (unsigned short)id->data;
	return kx022_reset(client);
}

static const struct spi_drv kx022_spi_driver = {
	.probe = kx022_spi_probe,
	.remove = kx022_reset,
	.id_table = kx022_ids,
};

int kx022_init(void)
{
	return spi_drv_add(&kx022_spi_driver);
}
