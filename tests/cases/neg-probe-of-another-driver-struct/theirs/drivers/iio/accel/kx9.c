// SPDX-License-Identifier: GPL-2.0
#include <linux/busdrv.h>

/* Bring a raw sample into the unit the callers count in. */
static int kx9_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

enum kx9_phase {
	KX9_PHASE_IDLE,
	KX9_PHASE_ARMED,
	KX9_PHASE_RUNNING,
	KX9_PHASE_FAULT,
};

static bool kx9_phase_ok(enum kx9_phase from, enum kx9_phase to)
{
	switch (to) {
	case KX9_PHASE_ARMED:
		return from == KX9_PHASE_IDLE;
	case KX9_PHASE_RUNNING:
		return from == KX9_PHASE_ARMED;
	case KX9_PHASE_FAULT:
	case KX9_PHASE_IDLE:
		return true;
	}
	return false;
}
int kx9_reset(struct bus_client *client)
{
	client->priv = NULL;
	return 0;
}

static const struct bus_id kx9_ids[] = {
	{ .name = "kx9-spi", .data = 9 },
	{ }
};

static int kx9_spi_probe(struct bus_client *client, const struct bus_id *id)
{
	client->addr = (unsigned short)id->data;
	return kx9_reset(client);
}

static const struct spi_drv kx9_spi_driver = {
	.probe = kx9_spi_probe,
	.remove = kx9_reset,
	.id_table = kx9_ids,
};

int kx9_init(void)
{
	return spi_drv_add(&kx9_spi_driver);
}
