// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

enum dwc5_phase {
	DWC5_PHASE_IDLE,
	DWC5_PHASE_ARMED,
	DWC5_PHASE_RUNNING,
	DWC5_PHASE_FAULT,
};

static bool dwc5_phase_ok(enum dwc5_phase from, enum dwc5_phase to)
{
	switch (to) {
	case DWC5_PHASE_ARMED:
		return from == DWC5_PHASE_IDLE;
	case DWC5_PHASE_RUNNING:
		return from == DWC5_PHASE_ARMED;
	case DWC5_PHASE_FAULT:
	case DWC5_PHASE_IDLE:
		return true;
	}
	return false;
}

#define DWC5_RING_SIZE 64
#define DWC5_RING_MASK (DWC5_RING_SIZE - 1)

static unsigned int dwc5_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DWC5_RING_MASK;
}

static bool dwc5_ring_full(unsigned int head, unsigned int tail)
{
	return dwc5_ring_space(head, tail) == 0;
}

int dwc5_phy_on(struct phy *phy)
{
	return phy_power(phy, 1, 0);
}
