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
