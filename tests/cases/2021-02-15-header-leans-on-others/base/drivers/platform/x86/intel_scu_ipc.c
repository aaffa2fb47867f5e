// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ioport.h>
#include <asm/intel_scu_ipc.h>

int scu_irq(const struct intel_scu_ipc_data *d)
{
	return d->mem.start ? d->irq : 0;
}
