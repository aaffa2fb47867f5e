// SPDX-License-Identifier: GPL-2.0
#include <linux/irq_hint.h>

#ifdef CONFIG_PM_SLEEP
static int irqhint_saved_mode;

static int irqhint_suspend_mode(int mode)
{
	irqhint_saved_mode = mode;
	return 0;
}

static int irqhint_resume_mode(void)
{
	return irqhint_saved_mode;
}
#endif

enum irqhint_phase {
	IRQHINT_PHASE_IDLE,
	IRQHINT_PHASE_ARMED,
	IRQHINT_PHASE_RUNNING,
	IRQHINT_PHASE_FAULT,
};

static bool irqhint_phase_ok(enum irqhint_phase from, enum irqhint_phase to)
{
	switch (to) {
	case IRQHINT_PHASE_ARMED:
		return from == IRQHINT_PHASE_IDLE;
	case IRQHINT_PHASE_RUNNING:
		return from == IRQHINT_PHASE_ARMED;
	case IRQHINT_PHASE_FAULT:
	case IRQHINT_PHASE_IDLE:
		return true;
	}
	return false;
}

static const struct cpumask *hints[32];

int irq_set_affinity_hint(unsigned int irq, const struct cpumask *m)
{
	if (irq >= ARRAY_SIZE(hints))
		return -EINVAL;
	hints[irq] = m;
	return 0;
}

void irq_drop_hints(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(hints); i++)
		irq_set_affinity_hint(i, NULL);
}
