// SPDX-License-Identifier: GPL-2.0
#include <linux/cpuidle.h>
#include <linux/export.h>

enum cidle_phase {
	CIDLE_PHASE_IDLE,
	CIDLE_PHASE_ARMED,
	CIDLE_PHASE_RUNNING,
	CIDLE_PHASE_FAULT,
};

static bool cidle_phase_ok(enum cidle_phase from, enum cidle_phase to)
{
	switch (to) {
	case CIDLE_PHASE_ARMED:
		return from == CIDLE_PHASE_IDLE;
	case CIDLE_PHASE_RUNNING:
		return from == CIDLE_PHASE_ARMED;
	case CIDLE_PHASE_FAULT:
	case CIDLE_PHASE_IDLE:
		return true;
	}
	return false;
}

int idle_state_enter(struct idle_dev *dev, unsigned int index, size_t poll_us)
{
	if (index == 0)
		dev->residency += poll_us;
	return (int)index;
}
EXPORT_SYMBOL_GPL(idle_state_enter);

s64 idle_residency(const struct idle_dev *dev)
{
	return dev->residency;
}
